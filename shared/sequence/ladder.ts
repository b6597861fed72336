// A sequence of socket calls as a ladder: a lane for each socket and each foreign peer, a row for each call, arrows between
// lanes for what went over the wire. Logical places only (lane and row numbers); pixels are in geometry.ts.

import type { Call } from "../model/event.ts";

/** Steps of one drawing at most: more is paged. */
export const MAX_STEPS = 2000;
/** Lanes of one drawing at most: peers beyond share the last one. */
export const MAX_LANES = 24;
/** Sockets of ours in one drawing at most; leaves lanes for peers. */
export const MAX_CHOSEN = 20;

/** Colour and meaning: `sent` and `received` from the side of the socket whose step it is. */
export type Tone = "plain" | "quiet" | "sent" | "received" | "failure";

export interface Lane {
  readonly kind: "own" | "peer";
  /** Null for a peer's lane. */
  readonly socket: number | null;
  readonly title: string;
  readonly subtitle: string;
  /** Rows in which the socket begins and ends; null where that is not in this drawing. Peers have neither. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface Place {
  readonly lane: number;
  readonly row: number;
}

export interface Step {
  readonly row: number;
  readonly lane: number;
  readonly seq: number;
  /** µs since the epoch. */
  readonly time: number;
  /** µs since the step before; null for the first. */
  readonly gap: number | null;
  readonly socket: number;
  readonly call: Call;
  readonly tone: Tone;
  /** `box`: stands on its lane. `departs`, `arrives`: at the end of an arrow to or from the lane `facing`. */
  readonly shape: "box" | "departs" | "arrives";
  readonly facing: number | null;
  /** `send 23 B`, `bind 127.0.0.1:9000`. */
  readonly label: string;
  /** The payload's start, inert; empty where there is none or the other end shows the same. */
  readonly preview: string;
  /** All of it in one sentence, for those who hear it. */
  readonly text: string;
  /** Rows of the steps that are the other end of its arrows. */
  readonly joined: readonly number[];
}

/**
 * `from` may be in a later row than `to`: the sender's call returned after the receiver's. A side without a step of its own
 * is in the row of the other. `open`: nobody of ours has seen it arrive yet.
 */
export interface Arrow {
  readonly kind: "connect" | "data" | "fin" | "reset" | "begin";
  readonly from: Place;
  readonly to: Place;
  readonly tone: Tone;
  readonly open: boolean;
}

export interface Ladder {
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  readonly arrows: readonly Arrow[];
  /** Peers that share the last lane; 0 where each has its own. */
  readonly sharedPeers: number;
}
