// A stream of bytes in both directions, seen from our side. A stage takes a channel and gives one: the plain socket is the first,
// an echo lies above it; TLS, faults and a proxy's tap are stages too. Whoever is at the top listens, sends, ends and pauses without
// knowing how many lie below, and the recording listens at the place that it is told.

import type { Lease } from "../../record/write/slab.ts";

export interface Channel {
  /** Sets who hears what happens. Once, before the first turn of the event loop. */
  listen(listener: ChannelListener): void;
  /** Bytes given to `send` that the kernel has not taken yet. */
  readonly queued: number;
  /** Whether nothing more may be sent: our writing side was ended, or a write failed. */
  readonly ended: boolean;
  /** Whether reading is stopped, by whichever stage. */
  readonly paused: boolean;
  /** `data` must stay as it is. */
  send(data: Uint8Array): void;
  /** `data` is good during the call only. */
  sendCopy(data: Uint8Array): void;
  /** Ends our writing side (FIN) behind what is queued. */
  end(): void;
  /** Stops or goes on reading; the peer then feels it. */
  setPaused(paused: boolean): void;
  /** Ends both sides at once; with a reset (RST) where it is TCP. */
  destroy(how: "close" | "reset"): void;
}

export interface ChannelListener {
  /** One read: `data` is valid during the call only; `lease` is what it was read into, to be handed on or given back. */
  received(data: Uint8Array, lease: Lease | null): void;
  /** Where the next long read may go straight to; null: nowhere. */
  lease(): Lease | null;
  /** So many bytes are queued now: some were given to it, by whichever stage, or the kernel took some. */
  queued(bytes: number): void;
  /** The kernel took these bytes. */
  sent(piece: Uint8Array): void;
  /** The peer ended its writing side. */
  peerEnded(): void;
  /** Our writing side has ended: the FIN is on its way. */
  finished(): void;
  /** `goesOn`: writing failed, but what the peer said before is still read to its end. */
  failed(error: NodeJS.ErrnoException, goesOn: boolean): void;
  /** Nothing more happens. */
  closed(): void;
}

/** The peer is gone, or no longer takes anything. */
export function isReset(error: NodeJS.ErrnoException): boolean {
  return error.code === "ECONNRESET" || error.code === "EPIPE";
}
