// What the window keeps about comparing two payloads: which, and how they are shown.

import type { Query } from "../../shared/model/query.ts";
import type { SelectedEvent } from "../app/state.ts";

/** A row with bytes: an event, or a message in its view. */
export interface CompareSide {
  /** The same for the same bytes. */
  readonly key: string;
  readonly query: Query;
  readonly row: SelectedEvent;
}

export interface CompareState {
  /** Marked by hand. Null: the selection is B, and what was selected before it is A. */
  readonly compareA: CompareSide | null;
  readonly compareB: CompareSide | null;
  /** The last two rows with bytes that were selected, the newest first. */
  readonly compareTrail: readonly CompareSide[];
  readonly compareAs: "bytes" | "text";
  /** Which difference is looked at, from 0; null before any was. */
  readonly compareAt: number | null;
  /** Differences of what is on the screen; null where nothing is compared. */
  readonly compareFound: number | null;
}

export function initialCompareState(): CompareState {
  return {
    compareA: null,
    compareB: null,
    compareTrail: [],
    compareAs: "bytes",
    compareAt: null,
    compareFound: null,
  };
}
