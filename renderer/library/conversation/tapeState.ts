// A conversation that becomes a sequence from now on: of which socket, behind which event it began. At most one at a time.

import { slice } from "../../app/slice.ts";

export interface Tape {
  readonly socket: number;
  /** Seq of the first event that belongs to it. */
  readonly from: number;
  /** Of the recording in which it is. */
  readonly epoch: number;
}

/** Of the engine's own App. */
export const tapeSlice = slice("tape", () => ({ tape: null as Tape | null }));
