// What a filter, and each part of one, is when it is compiled: it marks rows of a chunk, and tells of a single event.

import type { Facts } from "./Facts.ts";
import type { RowCursor } from "./RowCursor.ts";

export interface CompiledFilter {
  /** 0 for what the index alone knows, more for what must be read from the file. */
  readonly cost: number;
  /**
   * Rows of which it cannot be told are in `cursor.undecided` and 0 in `out`, or whatever the rest of the filter makes of it:
   * `markDecided` takes them out. For rows [cursor.run.from, cursor.run.to); both arrays have an entry for every row of the chunk, 0 or 1. */
  mark(cursor: RowCursor, selected: Uint8Array, out: Uint8Array): void;
  /** Whether it holds of one event or message. Throws Undecided. */
  holds(facts: Facts): boolean;
}

/** Marks the rows for which the filter holds; returns those of which it cannot be told, ascending, which are not marked. */
export function markDecided(
  filter: CompiledFilter,
  cursor: RowCursor,
  selected: Uint8Array,
  out: Uint8Array,
): readonly number[] {
  cursor.undecided.clear();
  cursor.damaged.clear();
  filter.mark(cursor, selected, out);
  const undecided = [...cursor.undecided].toSorted((a, b) => a - b);
  for (const row of undecided) out[row] = 0;
  for (const row of cursor.damaged.keys()) out[row] = 0;
  return undecided;
}
