// What a person does to the table's columns, times and order. All of it can be undone.

import { said, type Text } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { noteSetting, setUndoably } from "../undo/setUndoably.ts";
import {
  columnRow,
  INITIAL_COLUMNS,
  moveColumn,
  toggleColumn,
  type ColumnId,
  type ColumnSettings,
} from "./columns.ts";
import { columnsSetting, newestFirstSetting, timeFormatSetting } from "./columnSettings.ts";
import { timeFormatRow, type TimeFormat } from "./timeFormats.ts";

export function showOrHideColumn(app: App, id: ColumnId): void {
  const before = columnsSetting.get(app);
  const column = columnRow(id).title;
  const words = before.hidden.includes(id)
    ? said("columns.showed", { column })
    : said("columns.hid", { column });
  setUndoably(app, columnsSetting, toggleColumn(before, id), { words });
}

/** Before the column that is at `to` now (`to` of the length: to the end). */
export function putColumn(app: App, id: ColumnId, to: number): void {
  const before = columnsSetting.get(app);
  const after = moveColumn(before, id, to);
  if (after.order.every((each, at) => each === before.order[at])) return;
  setUndoably(app, columnsSetting, after, {
    words: said("columns.moved", { column: columnRow(id).title }),
    joins: `column-${id}`,
  });
}

/** Its new width has been shown since it was `before`. */
export function keepWidth(app: App, id: ColumnId, before: ColumnSettings): void {
  const after = columnsSetting.get(app);
  if (after.widths[id] === before.widths[id]) return;
  columnsSetting.set(app, after);
  noteSetting(app, columnsSetting, before, {
    words: said("columns.resized", { column: columnRow(id).title }),
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
