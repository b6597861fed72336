// How the tables of events are drawn.

import { checkBoolean } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { checkColumns } from "./checkColumns.ts";
import { INITIAL_COLUMNS, type ColumnSettings } from "./columns.ts";
import { checkTimeFormat, type TimeFormat } from "./timeFormats.ts";

export const columnsSetting = setting<ColumnSettings>("columns", "window", {
  initial: INITIAL_COLUMNS,
  check: checkColumns,
});

export const timeFormatSetting = setting<TimeFormat>("timeFormat", "window", {
  initial: "local",
  check: checkTimeFormat,
});

/** Whether the newest row is the uppermost. Positions of rows stay those of the engine: the oldest is 0. */
export const newestFirstSetting = setting("newestFirst", "window", {
  initial: false,
  check: checkBoolean,
});
