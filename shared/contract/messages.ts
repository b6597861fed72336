// What travels on the pipe. Client to engine: calls and acknowledgements. Engine to client: answers, and batches that all
// follow the snapshot they belong to, in order, on the same pipe.

import * as v from "valibot";
import type { Bounds } from "../model/bounds.ts";
import type { Failure } from "../model/failure.ts";
import type { ScanState } from "../model/query.ts";
import type { RecordingStatus } from "../model/recording.ts";
import type { PendingRows, RowColumns } from "../model/rows.ts";
import type { SocketInfo } from "../model/socket.ts";

/** Bumped when a message changes shape; a client of another version is told to reload. */
export const CONTRACT_VERSION = 6;

/** An engine that works beats this often (milliseconds), whatever else it says. */
export const BEAT_EVERY_MS = 1000;

export interface HostInfo {
  readonly kind: "electron" | "browser" | "test";
  readonly platform: string;
  /** Whether `revealRecording` works. */
  readonly canReveal: boolean;
  readonly version: string;
}

/** What the engine did since it started, all sockets together. */
export interface Totals {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly receives: number;
  readonly sends: number;
  readonly kernelDrops: number;
  readonly openSockets: number;
}

/** The view's rows as of a batch. `tail` holds its newest rows, not necessarily all that are new. */
export interface ViewUpdate {
  readonly view: number;
  readonly total: number;
  readonly tail: RowColumns | null;
  /** How far a view that must look at the events has come; null where every row is known at once. */
  readonly scan: ScanState | null;
  /** Messages still arriving behind the last row; null where there are none. A snapshot leaves them to the next batch. */
  readonly pending: PendingRows | null;
}

interface State {
  /** Seq of the newest event that this message takes into account. */
  readonly seq: number;
  /** µs since the epoch, the engine's clock when the message was made. */
  readonly time: number;
  /** Sockets new or changed, last state wins. */
  readonly sockets: readonly SocketInfo[];
  readonly totals: Totals;
  readonly recording: RecordingStatus;
  readonly view: ViewUpdate;
  /** More changed sockets follow in the next batches; the list is complete once this is false. */
  readonly more: boolean;
}

/** Replaces all that the client knew. */
export interface Snapshot extends State {
  readonly version: typeof CONTRACT_VERSION;
  readonly host: HostInfo;
  readonly bounds: Bounds;
}

export interface Batch extends State {
  readonly type: "batch";
  /** Counted from 1; the client acknowledges it once handled. */
  readonly n: number;
  /** Sockets taken off the list. */
  readonly removed: readonly number[];
  readonly bounds: Bounds | null;
}

export type EngineMessage =
  | { readonly type: "result"; readonly id: number; readonly value: unknown }
  | { readonly type: "refused"; readonly id: number; readonly failure: Failure }
  /** After a stall: the backlog was dropped, this replaces everything. Acknowledged as a batch is. */
  | { readonly type: "reset"; readonly n: number; readonly snapshot: Snapshot }
  /** Says only that the engine lives: not held back by acknowledgements, so that silence can be told from idleness. */
  | { readonly type: "beat" }
  | Batch;

export const clientMessage = v.variant("type", [
  v.strictObject({
    type: v.literal("call"),
    id: v.pipe(v.number(), v.integer(), v.minValue(1)),
    command: v.string(),
    input: v.unknown(),
  }),
  v.strictObject({
    type: v.literal("ack"),
    n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
]);

export type ClientMessage = v.InferOutput<typeof clientMessage>;
