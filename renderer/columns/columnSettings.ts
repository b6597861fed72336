// How the tables of events are drawn.

import { personSetting } from "../app/personSetting.ts";
import { setting } from "../app/setting.ts";
import { checkColumns } from "./checkColumns.ts";
import { INITIAL_COLUMNS, type ColumnSettings } from "./columns.ts";

export const columnsSetting = setting<ColumnSettings>("columns", "window", {
  initial: INITIAL_COLUMNS,
  check: checkColumns,
});

export const timeFormatSetting = personSetting("timeFormat");

/** Whether the newest row is the uppermost. Positions of rows stay those of the engine: the oldest is 0. */
export const newestFirstSetting = personSetting("newestFirst");
