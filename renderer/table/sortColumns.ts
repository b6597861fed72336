// Sorting by a column: by what the engine sorts, or forwards and backwards in time, which is the recorded order.

import type { App, State } from "../app/App.ts";
import type { ColumnRow } from "../columns/columns.ts";
import { setNewestFirst } from "../columns/columnActions.ts";
import { newestFirstSetting } from "../columns/columnSettings.ts";
import { isMirrored, nextOrder, sortBy, sortingSlice } from "../events/sorting.ts";

export type Sorting = "ascending" | "descending";

/** Null: rows stand in another order, or this column is none to sort by. */
export function sortedAs(state: State, { sorts }: ColumnRow): Sorting | null {
  const { order } = sortingSlice.of(state);
  if (sorts === undefined) return null;
  if (sorts === "recorded")
    return order !== null ? null : isMirrored(state) ? "descending" : "ascending";
  return order?.by !== sorts ? null : order.descending ? "descending" : "ascending";
}

/** What a click on its head does. */
export function sortByColumn(app: App, { sorts }: ColumnRow): void {
  const state = app.store.getState();
  if (sorts === undefined) return;
  if (sorts !== "recorded") sortBy(app, nextOrder(sortingSlice.of(state).order, sorts));
  else if (sortingSlice.of(state).order !== null) sortBy(app, null);
  else setNewestFirst(app, !newestFirstSetting.of(state));
}

export function sortColumnAs(app: App, { sorts }: ColumnRow, sorting: Sorting): void {
  const descending = sorting === "descending";
  if (sorts === undefined) return;
  if (sorts !== "recorded") {
    sortBy(app, { by: sorts, descending });
    return;
  }
  sortBy(app, null);
  if (newestFirstSetting.get(app) !== descending) setNewestFirst(app, descending);
}
