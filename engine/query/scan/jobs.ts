// What the engine gives a scanning thread to do, and what the thread finds.

import type { Damage } from "../../../shared/model/damage.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import type { FramingRule, Undecided } from "../../../shared/model/query.ts";
import type { RowField } from "../../../shared/model/rowField.ts";
import type { Scope } from "../../../shared/model/rows.ts";
import type { Text } from "../../../shared/words/said.ts";
import type { Flow } from "../../record/index/FlowTable.ts";
import type { Around } from "../../record/read/EventStore.ts";
import type { Replayed, ReplayStep } from "./replayStep.ts";
import type { PendingMessage } from "./PendingMessage.ts";
import type { PlaceGist, TalkPlace } from "./PlaceGist.ts";

/** Rows of a chunk, with what lies around them. */
export interface ScanPart extends Around {
  readonly type: "scan";
  readonly chunk: number;
  /** The rows' columns, by themselves (columnsOf(columns, to - from)); null: in the index's file. */
  readonly columns: ArrayBuffer | null;
  /** Rows of the chunk. */
  readonly from: number;
  readonly to: number;
  /** What was appended to the recording's tables since the last time. */
  readonly flows: readonly Flow[];
  readonly errors: readonly string[];
}

export type ScanJob =
  /** Begins a scan; one at a time for each thread. */
  | {
      readonly type: "open";
      readonly path: string;
      /** Of chunks that are no longer in memory. */
      readonly indexPath: string;
      readonly filter: string;
      readonly scope: Scope;
    }
  /** Begins the cutting of streams into messages; then `scan` is answered with `frames` and `framed`. */
  | {
      readonly type: "openMessages";
      readonly path: string;
      readonly indexPath: string;
      readonly filter: string;
      readonly scope: Scope;
      readonly framing: readonly FramingRule[];
      readonly firstSeq: number;
    }
  | ScanPart
  /** The same, to be heard ahead of being looked at, where a filter asks what follows. Answered with `heard`. */
  | (Omit<ScanPart, "type"> & { readonly type: "hear" })
  /** Nothing has happened after the rows that were handed in, until `now` (µs): ends what a pause ends. */
  | { readonly type: "due"; readonly now: number }
  /** A step of following a conversation again, of the number that the engine gave it. Answered with `replayed`. */
  | { readonly type: "replay"; readonly replay: number; readonly step: ReplayStep }
  /** Begins the telling of messages around places; then `talks` is answered with `told`. */
  | { readonly type: "openTalks"; readonly path: string; readonly indexPath: string }
  /** What the messages at some places say. */
  | {
      readonly type: "talks";
      readonly windows: readonly TalkWindow[];
      /** Sockets at the places that a listener accepted. */
      readonly accepted: readonly number[];
      /** µs since the epoch; Infinity where nothing more comes. */
      readonly now: number;
      /** Whose values are wanted, too. */
      readonly fields: readonly RowField[];
    }
  | { readonly type: "close" };

/** Events that follow each other, with places among them about which is asked. */
export interface TalkWindow {
  readonly parts: readonly Extract<ScanJob, { readonly type: "scan" }>[];
  readonly places: readonly TalkPlace[];
  /** Whether the last of them is the newest that there is. */
  readonly reachesEnd: boolean;
}

export type ScanResult =
  /** Rows of the chunk that match, ascending. */
  | {
      readonly type: "scanned";
      readonly chunk: number;
      readonly from: number;
      readonly to: number;
      readonly rows: Uint16Array<ArrayBuffer>;
      /** Rows of which it cannot be told, ascending. */
      readonly undecided: readonly number[];
      /** Rows whose blocks are damaged; they are not shown. */
      readonly damaged: Damage;
    }
  /** Messages found, as frameColumnsOf(columns, count). */
  | {
      readonly type: "frames";
      readonly count: number;
      readonly columns: ArrayBuffer;
      /** Sentences of problems that have become known; theirs are the next numbers from 1 on. */
      readonly problems: readonly Text[];
    }
  /** The answer to `scan` and `due`, behind the frames. */
  | {
      readonly type: "framed";
      /** Rows of the recording looked at so far; may be fewer than were handed in: the rest is to be handed in again. */
      readonly done: number;
      /** When a pause may end a message, µs since the epoch; null: never, as far as is known. */
      readonly due: number | null;
      /** No more frames are taken in: there are as many as a view holds. */
      readonly full: boolean;
      /** What is there of messages that are not whole yet: MAX_PENDING of them, the one that grew last at the end. */
      readonly pending: readonly PendingMessage[];
      /** Messages of which it cannot be told whether the filter holds. */
      readonly undecided: Undecided;
      /** What could not be read of the recording so far; messages have zeros in its place. */
      readonly damage: Damage;
    }
  /** One for each place, window after window. */
  | { readonly type: "told"; readonly gists: readonly PlaceGist[] }
  /** Events up to this one. */
  | { readonly type: "heard"; readonly to: number }
  | { readonly type: "replayed"; readonly answer: Replayed }
  | {
      readonly type: "failed";
      /** What it refuses, in words; null: what the system says. */
      readonly failure: Failure | null;
      readonly code: string;
      readonly message: string;
    }
  | { readonly type: "closed" };
