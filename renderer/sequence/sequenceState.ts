// What the window keeps about the sequence: whose calls are drawn, and which part of them.

import type { Ladder } from "../../shared/sequence/ladder.ts";

export interface SequenceState {
  /** Sockets chosen by hand; counts only as long as the selection is what it was then. Null: as the selection has it. */
  readonly sequenceChoice: SequenceChoice | null;
  /** Where the part that is drawn begins, of the view with this filter; null, or of another view: the newest part. */
  readonly sequencePart: SequencePart | null;
  /** What is drawn, for exports; changes in place, nothing is to be drawn anew for it. */
  readonly sequenceDrawn: { current: Ladder | null };
  /** What an export had to leave out, until the next one. */
  readonly sequenceNotice: string | null;
}

export interface SequenceChoice {
  readonly selected: number | null;
  /** At least one. */
  readonly sockets: readonly number[];
}

export interface SequencePart {
  readonly filter: string;
  readonly from: number;
}

export function initialSequenceState(): SequenceState {
  return {
    sequenceChoice: null,
    sequencePart: null,
    sequenceDrawn: { current: null },
    sequenceNotice: null,
  };
}
