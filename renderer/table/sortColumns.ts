// Sorting by a column: by what the engine sorts, or forwards and backwards in time, which is the recorded order.

import type { App, State } from "../app/App.ts";
import { chosenColumns, columnRow, type ColumnId, type ColumnRow } from "../columns/columns.ts";
import { setNewestFirst } from "../columns/columnActions.ts";
import { columnsSetting, newestFirstSetting } from "../columns/columnSettings.ts";
import { isMirrored, nextOrder, recordBy, sortBy, sortingSlice } from "../events/sorting.ts";

export type Sorting = "ascending" | "descending";

/** Null: rows stand in another order, or this column is none to sort by. One column at most says how they stand. */
export function sortedAs(state: State, { id, sorts }: ColumnRow): Sorting | null {
  const { order } = sortingSlice.of(state);
  if (sorts === undefined) return null;
  if (sorts === "recorded") {
    if (order !== null || id !== recordedBy(state)) return null;
    return isMirrored(state) ? "descending" : "ascending";
  }
  return order?.by !== sorts ? null : order.descending ? "descending" : "ascending";
}

/** Of the columns that are shown and stand for the recorded order, the one that says so. */
function recordedBy(state: State): ColumnId | undefined {
  const settings = columnsSetting.of(state);
  const shown = chosenColumns(settings).filter(
    (id) => columnRow(settings, id).sorts === "recorded",
  );
  const { recordedBy: chosen } = sortingSlice.of(state);
  return shown.includes(chosen) ? chosen : shown[0];
}

/** What a click on its head does. */
export function sortByColumn(app: App, { id, sorts }: ColumnRow): void {
  const state = app.store.getState();
  if (sorts === undefined) return;
  if (sorts === "recorded") recordBy(app, id);
  if (sorts !== "recorded") sortBy(app, nextOrder(sortingSlice.of(state).order, sorts));
  else if (sortingSlice.of(state).order !== null) sortBy(app, null);
  else setNewestFirst(app, !newestFirstSetting.of(state));
}

export function sortColumnAs(app: App, { id, sorts }: ColumnRow, sorting: Sorting): void {
  const descending = sorting === "descending";
  if (sorts === undefined) return;
  if (sorts !== "recorded") {
    sortBy(app, { by: sorts, descending });
    return;
  }
  recordBy(app, id);
  sortBy(app, null);
  if (newestFirstSetting.get(app) !== descending) setNewestFirst(app, descending);
}
