import type { FrameRow } from "./frameColumns.ts";

/** A message of which not all is there yet. */
export interface PendingMessage {
  readonly frame: FrameRow;
  /** Bytes that it will have when it is whole; 0 where that is not known. */
  readonly expected: number;
}
