// What travels on the pipe, frame by frame. Three words: `call` asks once, `watch` asks to be told of what is live, `cancel`
// ends either. What watches are told travels in `updates` frames, which all keep one order and which the client acknowledges.

import * as v from "valibot";
import type { Failure } from "../model/failure.ts";

/** Bumped when a frame changes shape; a client of another version is told to reload. */
export const CONTRACT_VERSION = 7;

/** An engine that works beats this often (milliseconds), whatever else it says. */
export const BEAT_EVERY_MS = 1000;

/** What one watch is told: the state as its feed declares it, or what changed of it since. */
export interface Update {
  /** The id that the client gave to its watch. */
  readonly watch: number;
  /** Whether it replaces all that this watch was told before. */
  readonly whole: boolean;
  readonly value: unknown;
}

export interface UpdatesFrame {
  readonly type: "updates";
  /** Counted from 1; the client acknowledges it once handled. */
  readonly n: number;
  /** Seq of the newest event that this frame takes into account. */
  readonly seq: number;
  /** µs since the epoch, the engine's clock when the frame was made. */
  readonly time: number;
  /** The backlog was dropped after a stall, or another recording began: every watch is told its whole state anew. */
  readonly reset: boolean;
  /** At most one for each watch. */
  readonly updates: readonly Update[];
}

export type EngineFrame =
  | { readonly type: "result"; readonly id: number; readonly value: unknown }
  /** Of a call, or of a watch that did not begin. */
  | { readonly type: "refused"; readonly id: number; readonly failure: Failure }
  /** A watch that ended by itself. */
  | { readonly type: "ended"; readonly id: number; readonly failure: Failure }
  /** Says only that the engine lives: not held back by acknowledgements, so that silence can be told from idleness. */
  | { readonly type: "beat" }
  | UpdatesFrame;

const number = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Calls and watches of one client share their ids. */
export const clientFrame = v.variant("type", [
  v.strictObject({ type: v.literal("call"), id: number, name: v.string(), input: v.unknown() }),
  v.strictObject({ type: v.literal("watch"), id: number, feed: v.string(), input: v.unknown() }),
  v.strictObject({ type: v.literal("cancel"), id: number }),
  v.strictObject({ type: v.literal("ack"), n: number }),
]);

export type ClientFrame = v.InferOutput<typeof clientFrame>;
