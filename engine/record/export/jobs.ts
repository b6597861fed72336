// What the engine and a thread that exports tell each other.

import type { Failure } from "../../../shared/model/failure.ts";
import type { ChosenEvents } from "./ChosenEvents.ts";
import type { Existing, ExportKind, ExportProgress } from "../../../shared/model/recording.ts";

/** Given at the thread's start. */
export interface ExportJob {
  /** The recording, and how much of it. */
  readonly source: string;
  readonly end: number;
  readonly kind: ExportKind;
  /** Absolute path. */
  readonly file: string;
  readonly existing: Existing;
  /** Whether only some events' packets are wanted; which ones, it is told later. */
  readonly chosen: boolean;
}

export type FromExport =
  /** The file is made; `path` is its name. */
  | { readonly type: "begun"; readonly path: string }
  | { readonly type: "progress"; readonly progress: ExportProgress }
  /** Nothing of it is left. */
  | { readonly type: "failed"; readonly failure: Failure };

export type ToExport =
  | { readonly type: "stop" }
  | { readonly type: "chosen"; readonly events: ChosenEvents };
