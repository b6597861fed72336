// Actions on the table as a whole.

import { said } from "../../shared/words/said.ts";
import { dialog } from "../app/dialog.ts";
import type { Action } from "../app/action.ts";
import { isLive } from "../app/engineState.ts";
import { resetColumns, setNewestFirst, setTimeFormat } from "../columns/columnActions.ts";
import { newestFirstSetting, timeFormatSetting } from "../columns/columnSettings.ts";
import { TIME_FORMATS } from "../columns/timeFormats.ts";
import { tableAction } from "../events/eventActions.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { marksSetting } from "../marks/marksState.ts";

export const goTo = dialog("goto", { inPlace: true, atSide: true });

export const GO_TO: Action = {
  id: "events.goTo",
  title: said("table.goToEventOrTime"),
  section: "events",
  keys: "Mod+G",
  available: (state) => isLive(state) && eventsSlice.of(state).view.total > 0,
  run: (app) => goTo.open(app),
};

export const RESET_COLUMNS = tableAction(
  { id: "columns.reset", title: said("table.resetColumns") },
  resetColumns,
);

/** Columns, times and order, open. */
export const viewOptions = dialog("viewOptions", { atSide: true });

export const TABLE_ACTIONS: readonly Action[] = [
  GO_TO,
  {
    id: "columns.options",
    title: said("events.columnsTimesAndOrderDots"),
    section: "events",
    available: () => true,
    run: (app) => viewOptions.open(app),
  },
  ...TIME_FORMATS.map(({ id, title }) =>
    tableAction(
      { id: `time.${id}`, title: said("table.timesAs", { format: title }) },
      (app) => setTimeFormat(app, id),
      (state) =>
        timeFormatSetting.of(state) !== id &&
        (id !== "reference" || marksSetting.of(state).reference !== null),
    ),
  ),
  tableAction(
    { id: "order.newest", title: said("table.newestRowsFirst") },
    (app) => setNewestFirst(app, true),
    (state) => !newestFirstSetting.of(state),
  ),
  tableAction(
    { id: "order.oldest", title: said("table.oldestRowsFirst") },
    (app) => setNewestFirst(app, false),
    (state) => newestFirstSetting.of(state),
  ),
  RESET_COLUMNS,
];
