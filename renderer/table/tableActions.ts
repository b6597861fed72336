// Actions on the table as a whole.

import { said } from "../../shared/words/said.ts";
import { dialog } from "../app/dialog.ts";
import type { Action } from "../app/action.ts";
import { allOf, always, when } from "../app/available.ts";
import { whenLive } from "../app/engineState.ts";
import { resetColumns, setNewestFirst, setTimeFormat } from "../columns/columnActions.ts";
import { newestFirstSetting, timeFormatSetting } from "../columns/columnSettings.ts";
import { TIME_FORMATS } from "../columns/timeFormats.ts";
import { tableAction } from "../events/eventActions.ts";
import { whenRows } from "../events/eventsState.ts";
import { marksSetting } from "../marks/marksState.ts";

export const goTo = dialog("goto", { inPlace: true, atSide: true });

export const GO_TO: Action = {
  id: "events.goTo",
  title: said("table.goToEventOrTime"),
  synonyms: said("table.goToAlso"),
  section: "events",
  keys: "Mod+G",
  available: allOf(whenLive, whenRows),
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
    synonyms: said("table.columnsAlso"),
    section: "events",
    available: always,
    run: (app) => viewOptions.open(app),
  },
  ...TIME_FORMATS.map(({ id, title }) =>
    tableAction(
      { id: `time.${id}`, title: said("table.timesAs", { format: title }) },
      (app) => setTimeFormat(app, id),
      allOf(
        when((state) => timeFormatSetting.of(state) !== id, said("app.isSoAlready")),
        when(
          (state) => id !== "reference" || marksSetting.of(state).reference !== null,
          said("table.noRowIsReference"),
        ),
      ),
    ),
  ),
  tableAction(
    { id: "order.newest", title: said("table.newestRowsFirst"), synonyms: said("table.orderAlso") },
    (app) => setNewestFirst(app, true),
    when((state) => !newestFirstSetting.of(state), said("app.isSoAlready")),
  ),
  tableAction(
    { id: "order.oldest", title: said("table.oldestRowsFirst"), synonyms: said("table.orderAlso") },
    (app) => setNewestFirst(app, false),
    when((state) => newestFirstSetting.of(state), said("app.isSoAlready")),
  ),
  RESET_COLUMNS,
];
