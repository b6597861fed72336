// One socket call and its outcome. Rules: `seq` counts from 1 without gaps; one `recv` is one real read, never merged or
// split; a `send` is recorded when the kernel took the bytes; the last event of a socket is exactly one `close`.

import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { CloseCause, SocketKind } from "./socket.ts";

/** In the order of their numbers in rows and in the index; append only. */
export const CALLS = [
  "socket",
  "lookup",
  "bind",
  "listen",
  "connect",
  "accept",
  "send",
  "recv",
  "shutdown",
  "close",
  "error",
  "setsockopt",
] as const;

export type Call = (typeof CALLS)[number];

/** From our side: `in` came from the peer, `out` went to it. */
export type Direction = "in" | "out";

/** What is peculiar to each call. */
export type CallDetail =
  | { readonly call: "socket"; readonly kind: SocketKind }
  | {
      readonly call: "lookup";
      readonly host: string;
      /** In the order in which they will be tried; empty on failure. */
      readonly addresses: readonly string[];
    }
  | {
      readonly call: "bind";
      /** Bytes of SO_RCVBUF asked for and as the system reports it; null where it was not set. */
      readonly receiveBuffer: { readonly asked: number; readonly got: number } | null;
    }
  | { readonly call: "listen"; readonly backlog: number }
  | { readonly call: "connect" }
  /** `socket` is the listener, `accepted` the new socket that carries the data; 0 when it was refused. */
  | { readonly call: "accept"; readonly accepted: number }
  | { readonly call: "send"; readonly length: number }
  | { readonly call: "recv"; readonly length: number }
  /** `out`: we ended our writing side. `in`: the peer ended its own (our recv returned 0). */
  | { readonly call: "shutdown"; readonly direction: Direction }
  | {
      readonly call: "close";
      readonly cause: CloseCause;
      /** Whether it ended with a reset (RST), sent by us or by the peer. */
      readonly reset: boolean;
      /** Bytes that were queued and that the kernel never took. */
      readonly unsent: number;
    }
  | { readonly call: "error" }
  | {
      readonly call: "setsockopt";
      /** As setsockopt(2) names it: `SO_RCVBUF`, `IP_ADD_MEMBERSHIP`. */
      readonly option: string;
      /** What it was set to, in the system's terms. */
      readonly value: string;
      /** What the system then has; empty where it does not tell. */
      readonly got: string;
    };

export interface EventBase {
  readonly seq: number;
  /** µs since the epoch, from one monotonic clock. */
  readonly time: number;
  readonly socket: number;
  readonly local: Endpoint | null;
  /** The peer; for a listener's accept the new peer; for a datagram its sender or target. */
  readonly remote: Endpoint | null;
  /** Null when the call succeeded. */
  readonly failure: Failure | null;
}

export type SocketEvent = EventBase & CallDetail;

/** Length in bytes of send and recv, 0 for every other call. */
export function eventLength(event: CallDetail): number {
  return event.call === "send" || event.call === "recv" ? event.length : 0;
}

export function eventDirection(event: CallDetail): Direction | null {
  switch (event.call) {
    case "send":
      return "out";
    case "recv":
      return "in";
    case "shutdown":
      return event.direction;
    default:
      return null;
  }
}
