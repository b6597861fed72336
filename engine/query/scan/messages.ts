// What the engine and a scanning thread tell each other.

import type { Scope } from "../../../shared/model/rows.ts";
import type { Flow } from "../../recording/FlowTable.ts";

export type ToThread =
  /** Begins a scan; one at a time for each thread. */
  | {
      readonly type: "open";
      readonly path: string;
      /** Of chunks that are no longer in memory. */
      readonly indexPath: string;
      readonly filter: string;
      readonly scope: Scope;
      readonly firstSeq: number;
    }
  | {
      readonly type: "scan";
      readonly chunk: number;
      /** The chunk's columns; null: in the index's file. */
      readonly columns: SharedArrayBuffer | null;
      /** Rows of the chunk, and where in the recording the blocks of the last one end. */
      readonly from: number;
      readonly to: number;
      readonly end: number;
      /** Times of the recording's first event, and of the event before row `from`. */
      readonly firstTime: number;
      readonly previousTime: number;
      /** What was appended to the recording's tables since the last time. */
      readonly flows: readonly Flow[];
      readonly errors: readonly string[];
    }
  | { readonly type: "close" };

export type FromThread =
  /** Rows of the chunk that match, ascending. */
  | {
      readonly type: "scanned";
      readonly chunk: number;
      readonly from: number;
      readonly to: number;
      readonly rows: Uint16Array;
    }
  | { readonly type: "failed"; readonly code: string; readonly message: string }
  | { readonly type: "closed" };
