// Search among sorted rows: the view that is searched and the view of what was found are in the same order, so that a row of
// one has a place in the other, by what it is sorted by and by which row of the recording it is.

import { NO_DAMAGE } from "../../../shared/model/damage.ts";
import { NONE_UNDECIDED, type Found } from "../../../shared/model/query.ts";
import type { SortedView } from "./SortedView.ts";

export interface SortedSearch {
  readonly view: SortedView;
  readonly found: SortedView;
  /** Seen from this row; null: from the edge that the direction comes from. */
  readonly position: number | null;
  readonly direction: "next" | "previous";
}

/** All must have been looked at: what shows up last may stand first. */
export async function findSorted(search: SortedSearch): Promise<Found> {
  const { view, found } = search;
  await found.reach(Number.MAX_SAFE_INTEGER);
  await found.settled();
  await view.settled();
  const index = await indexOf(search);
  const [row] = index < 0 ? [] : await found.rows(index, 1);
  const { undecided, damage } = found.scan() ?? { undecided: NONE_UNDECIDED, damage: NO_DAMAGE };
  const told = { total: found.total(), complete: true, undecided, damage };
  const hit = row === undefined ? null : await found.placeAt(index);
  if (row === undefined || hit === null) return { seq: null, position: 0, index: 0, ...told };
  const id = await found.recorded.idAt(hit.recorded);
  const position = view.rank(hit.key, await view.recorded.placeOf(id));
  return { seq: row.seq, position, index, ...told };
}

async function indexOf({ view, found, position, direction }: SortedSearch): Promise<number> {
  const next = direction === "next";
  const from = position === null ? null : await view.placeAt(position);
  if (from === null) return next ? 0 : found.total() - 1;
  const id = await view.recorded.idAt(from.recorded);
  const there = await found.recorded.placeOf(id);
  const rank = found.rank(from.key, there);
  if (!next) return rank - 1;
  // Where it is itself among what was found the one behind it is the next.
  const isFound = there < found.recorded.total() && (await found.recorded.idAt(there)) === id;
  return isFound ? rank + 1 : rank;
}
