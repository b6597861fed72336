// What a table shows: whose events, which of them, and whether as the calls that were recorded or as messages cut out of
// their streams.

import type { FrameSpec } from "../framing/frameSpec.ts";
import type { Damage } from "./damage.ts";
import type { Direction } from "./event.ts";
import type { Failure } from "./failure.ts";
import type { RowOrder } from "./order.ts";
import type { Scope } from "./rows.ts";
import type { Text } from "../words/said.ts";

export interface Query {
  readonly scope: Scope;
  /** A display filter (shared/filter); empty: everything. */
  readonly filter: string;
  /** `calls`: one row for each recorded event. `messages`: one row for each frame of the streams; calls have none. */
  readonly mode: "calls" | "messages";
  /** How streams are cut; the first rule that speaks of a socket counts. Without any: each read is a message. */
  readonly framing: readonly FramingRule[];
  /** Absent: as they were recorded. */
  readonly order?: RowOrder;
}

/** `socket` null: every socket; a listener's number: all that it accepted. */
export interface FramingRule {
  readonly socket: number | null;
  /** What was received, and what was sent. */
  readonly in: FrameSpec;
  readonly out: FrameSpec;
}

export const ALL_EVENTS: Query = {
  scope: { kind: "all" },
  filter: "",
  mode: "calls",
  framing: [],
};

/** One message as it was cut out of its stream. */
export interface MessageFrame {
  readonly socket: number;
  readonly direction: Direction;
  /** Offset of its first byte among all that its socket received, or sent. */
  readonly at: number;
  /** As its row says. */
  readonly part: number;
  /** Bytes. */
  readonly length: number;
  /** The events that its first and its last byte came from. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** When its last byte came, µs since the epoch. */
  readonly time: number;
  /** Whether it ends where its framing says that a message ends. */
  readonly complete: boolean;
  /** What is wrong with it in one sentence, or null. */
  readonly problem: Text | null;
}

/** How far a view that must look at events one after the other has come. */
export interface ScanState {
  /**
   * `scanning`: behind. `live`: has seen everything that can be seen now, and takes what comes. `stopped`: by the
   * person. `failed`: see `failure`.
   */
  readonly state: "scanning" | "live" | "stopped" | "failed";
  /** Events looked at, and events there are. */
  readonly done: number;
  readonly of: number;
  /**
   * Events that were heard before any is looked at, where the filter asks what follows them: of those that were not looked at yet it is
   * not known, as answers may still come. Absent where it does not ask.
   */
  readonly heard?: number;
  /** How many of all events are in the query's scope. */
  readonly within: number;
  readonly failure: Failure | null;
  readonly undecided: Undecided;
  /** What of the recording's file could not be read: of rows that are not shown, or bytes of messages. */
  readonly damage: Damage;
}

/**
 * Rows of which it cannot be told whether the filter holds, since a regular expression took too long on their bytes. They are
 * not shown.
 */
export interface Undecided {
  readonly count: number;
  /** The first one's event; null without any. */
  readonly seq: number | null;
}

export const NONE_UNDECIDED: Undecided = { count: 0, seq: null };

/** What a search found. */
export interface Found {
  /** Null: there is no such row in this direction. */
  readonly seq: number | null;
  /** Position in the view; 0 without a row. */
  readonly position: number;
  /** Which of the rows found it is, from 0, and how many are known so far. */
  readonly index: number;
  readonly total: number;
  /** False while more may be found further on. */
  readonly complete: boolean;
  /** Rows of which it cannot be told. */
  readonly undecided: Undecided;
  /** What could not be read of the recording. */
  readonly damage: Damage;
}

export function eventsOf(scope: Scope): Query {
  return { ...ALL_EVENTS, scope };
}

export function sameQuery(a: Query, b: Query): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
