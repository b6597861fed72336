// Columns: which there are in tables of events, and how times read.

import type { Feature } from "../app/feature.ts";
import { columnsSetting, newestFirstSetting, timeFormatSetting } from "./columnSettings.ts";

export const columnsFeature: Feature = {
  name: "columns",
  settings: [columnsSetting, timeFormatSetting, newestFirstSetting],
};
