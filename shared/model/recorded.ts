// What was said on one socket, as a sequence is made of it.

import type { Direction } from "./event.ts";

/** One thing that happened, seen from the side that recorded it. */
export interface Said {
  /** µs since the epoch. */
  readonly time: number;
  readonly direction: Direction;
  /** Bytes; `end`: this side said that it sends no more; `reset`: it ended all of it at once. */
  readonly what: Uint8Array | "end" | "reset";
}

export interface Recorded {
  readonly transport: "tcp" | "udp" | "unix" | "unix-dgram";
  /** Which part the side had that recorded it. */
  readonly role: "connect" | "listen";
  /** Of the side that listens; null: it is not known. */
  readonly server: string | null;
  readonly said: readonly Said[];
  /** Events with bytes that were left out: there are more than MAX_MADE_BYTES or MAX_MADE_EVENTS. */
  readonly left: number;
}
