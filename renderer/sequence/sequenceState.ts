// What the window keeps about the sequence: whose calls are drawn, and which part of them.

import type { Text } from "../../shared/words/said.ts";
import type { Ladder } from "../../shared/sequence/ladder.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";

/** Id of the main view. */
export const SEQUENCE = "sequence";

export interface SequenceChoice {
  readonly selected: number | null;
  /** At least one. */
  readonly sockets: readonly number[];
}

export interface SequencePart {
  readonly filter: string;
  readonly from: number;
}

export interface SequenceState {
  /** Sockets chosen by hand; counts only as long as the selection is what it was then. Null: as the selection has it. */
  readonly choice: SequenceChoice | null;
  /** Where the part that is drawn begins, of the view with this filter; null, or of another view: the newest part. */
  readonly part: SequencePart | null;
  /** What is drawn, for exports; changes in place, nothing is to be drawn anew for it. */
  readonly drawn: { current: Ladder | null };
  /** What an export had to leave out, until the next one. */
  readonly notice: Text | null;
}

export const sequenceSlice = sideSlice("sequence", (): SequenceState => ({
  choice: null,
  part: null,
  drawn: { current: null },
  notice: null,
}));
