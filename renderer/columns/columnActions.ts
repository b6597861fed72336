// What a person does to the table's columns, times and order. All of it can be undone.

import { said, type Text } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { noteSetting, setUndoably } from "../undo/setUndoably.ts";
import type { RowField } from "../../shared/model/rowField.ts";
import {
  addFieldColumn,
  columnRow,
  fieldColumn,
  INITIAL_COLUMNS,
  moveColumn,
  resizeColumn,
  chosenColumns,
  toggleColumn,
  type ColumnId,
  type ColumnSettings,
} from "./columns.ts";
import { columnsSetting, newestFirstSetting, timeFormatSetting } from "./columnSettings.ts";
import { timeFormatRow, type TimeFormat } from "./timeFormats.ts";

export function showOrHideColumn(app: App, id: ColumnId): void {
  const before = columnsSetting.get(app);
  const column = columnRow(before, id).title;
  const words = before.hidden.includes(id)
    ? said("columns.showed", { column })
    : said("columns.hid", { column });
  setUndoably(app, columnsSetting, toggleColumn(before, id), { words });
}

/** A column for a decoded field, or none any more. */
export function showOrHideField(app: App, field: RowField): void {
  const before = columnsSetting.get(app);
  const known = fieldColumn(before, field);
  if (known !== undefined) return showOrHideColumn(app, known.id);
  const after = addFieldColumn(before, field);
  const added = fieldColumn(after, field);
  if (added === undefined) return;
  const column = columnRow(after, added.id).title;
  setUndoably(app, columnsSetting, after, { words: said("columns.showed", { column }) });
}

/** Before the column that is at `to` now (`to` of the length: to the end). */
export function putColumn(app: App, id: ColumnId, to: number): void {
  const before = columnsSetting.get(app);
  const after = moveColumn(before, id, to);
  if (after.order.every((each, at) => each === before.order[at])) return;
  setUndoably(app, columnsSetting, after, {
    words: said("columns.moved", { column: columnRow(before, id).title }),
    joins: `column-${id}`,
  });
}

/** One step to the left or right among the columns that are shown, or beside another one. */
export function placeColumn(
  app: App,
  dragged: string,
  where: number | { readonly id: ColumnId; readonly side: "before" | "behind" },
): void {
  const settings = columnsSetting.get(app);
  const shown = chosenColumns(settings);
  const from = shown.findIndex((id) => id === dragged);
  const id = shown[from];
  if (id === undefined) return;
  const beside = typeof where === "number" ? shown[from + where] : where.id;
  if (beside === undefined || beside === id) return;
  const behind = typeof where === "number" ? where > 0 : where.side === "behind";
  putColumn(app, id, settings.order.indexOf(beside) + (behind ? 1 : 0));
}

/** As wide as the person chose, in pixels. */
export function setWidth(app: App, id: ColumnId, width: number): void {
  const before = columnsSetting.get(app);
  columnsSetting.show(app, resizeColumn(before, id, width));
  keepWidth(app, id, before);
}

/** As wide as it is where nobody chose. */
export function asNeeded(app: App, id: ColumnId): void {
  const before = columnsSetting.get(app);
  const { [id]: _, ...widths } = before.widths;
  columnsSetting.show(app, { ...before, widths });
  keepWidth(app, id, before);
}

/** Its new width has been shown since it was `before`. */
export function keepWidth(app: App, id: ColumnId, before: ColumnSettings): void {
  const after = columnsSetting.get(app);
  if (after.widths[id] === before.widths[id]) return;
  columnsSetting.set(app, after);
  noteSetting(app, columnsSetting, before, {
    words: said("columns.resized", { column: columnRow(before, id).title }),
    joins: `width-${id}`,
    quiet: true,
  });
}

export function resetColumns(app: App): void {
  setUndoably(app, columnsSetting, INITIAL_COLUMNS, { words: said("columns.didReset") });
}

export function setTimeFormat(app: App, format: TimeFormat): void {
  const words: Text = said("columns.timesAs", { format: timeFormatRow(format).title });
  setUndoably(app, timeFormatSetting, format, { words });
}

export function setNewestFirst(app: App, newestFirst: boolean): void {
  const words = said(newestFirst ? "columns.newestFirst" : "columns.oldestFirst");
  setUndoably(app, newestFirstSetting, newestFirst, { words });
}
