import type { Text } from "../../shared/words/said.ts";
import type { FrameRow } from "./scan/frameColumns.ts";

/** A message with the sentence about what is wrong with it. */
export interface FoundFrame {
  readonly frame: FrameRow;
  readonly problem: Text | null;
}
