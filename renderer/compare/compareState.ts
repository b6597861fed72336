// What the window keeps about comparing two payloads: which, and how they are shown.

import type { Row } from "../../shared/model/rows.ts";
import { slice } from "../app/slice.ts";

/** A row with bytes: an event, or a message. */
export interface CompareSide {
  /** The same for the same bytes. */
  readonly key: string;
  readonly row: Row;
}

export const COMPARE_AS = ["bytes", "text", "decoded"] as const;
export type CompareAs = (typeof COMPARE_AS)[number];

export interface CompareState {
  /** Marked by hand. Null: the selection is B, and what was selected before it is A. */
  readonly a: CompareSide | null;
  readonly b: CompareSide | null;
  /** The last two rows with bytes that were selected, the newest first. */
  readonly trail: readonly CompareSide[];
  readonly as: CompareAs;
  /** Which difference is looked at, from 0; null before any was. */
  readonly at: number | null;
  /** Differences of what is on the screen; null where nothing is compared. */
  readonly found: number | null;
}

export const compareSlice = slice("compare", (): CompareState => ({
  a: null,
  b: null,
  trail: [],
  as: "bytes",
  at: null,
  found: null,
}));
