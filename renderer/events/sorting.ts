// In which order a side's rows stand: as they were recorded, or sorted by the engine.

import { columnOfOrder, type ColumnId } from "../columns/columns.ts";
import { newestFirstSetting } from "../columns/columnSettings.ts";
import type { OrderKey, RowOrder } from "../../shared/model/order.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { appHere } from "../app/sides/appAt.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import { sidesSlice } from "../app/sides/sides.ts";
import { did } from "../undo/history.ts";
import { eventsSlice } from "./eventsState.ts";

export const sortingSlice = sideSlice(
  "sorting",
  () => ({
    order: null as RowOrder | null,
    /** Of the columns that stand for the recorded order, the one by which the person chose it last. */
    recordedBy: "number" as ColumnId,
  }),
  (from) => from,
);

/** Whether the rows that are shown are. */
export function isSorted(state: State): boolean {
  return eventsSlice.of(state).view.query.order !== undefined;
}

/** Whether the newest row is the uppermost: of rows as they were recorded. */
export function isMirrored(state: State): boolean {
  return newestFirstSetting.of(state) && !isSorted(state);
}

/** Which of the columns that stand for the recorded order says it. */
export function recordBy(app: App, id: ColumnId): void {
  sortingSlice.set(app, { recordedBy: id });
}

/** Null: as they were recorded. */
export function sortBy(app: App, order: RowOrder | null): void {
  const here = appHere(app);
  const { order: before } = sortingSlice.get(here);
  if (before?.by === order?.by && before?.descending === order?.descending) return;
  const put = (next: RowOrder | null) => () => {
    sortingSlice.set(here, { order: next });
    if (next !== null) eventsSlice.set(here, { follow: false });
  };
  put(order)();
  did(here, {
    words: sortedWords(order),
    joins: "sorting",
    undo: put(before),
    redo: put(order),
    stands: (state) => here.side === null || sidesSlice.of(state).shown.includes(here.side),
  });
}

/** What a click on a column's head makes of the order: ascending, then descending, then as it was recorded. */
export function nextOrder(now: RowOrder | null, by: OrderKey): RowOrder | null {
  if (now?.by !== by) return { by, descending: false };
  return now.descending ? null : { by, descending: true };
}

function sortedWords(order: RowOrder | null): Text {
  if (order === null) return said("events.recordedOrder");
  const column = columnOfOrder(order.by).title;
  return said(order.descending ? "events.sortedDown" : "events.sortedUp", { column });
}
