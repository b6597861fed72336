import type { Failure } from "../../shared/model/failure.ts";
import type { ExportProgress } from "../../shared/model/recording.ts";
import { dialog } from "../app/dialog.ts";
import { slice } from "../app/slice.ts";

/** The export of packets that this window began, until it is looked at no more. */
export interface ExportState {
  readonly path: string;
  /** Null before the first word of it. */
  readonly progress: ExportProgress | null;
  /** What ended it before it was whole. */
  readonly failure: Failure | null;
}

export const exportSlice = slice("export", () => ({ exporting: null as ExportState | null }));

export const exportDialog = dialog("export");
