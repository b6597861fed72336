// The actions of the filter.

import type { ScanState } from "../../shared/model/query.ts";
import { said } from "../../shared/words/said.ts";
import { attempt } from "../app/attempt.ts";
import { allOf, when } from "../app/available.ts";
import { dialog } from "../app/dialog.ts";
import { whenLive } from "../app/engineState.ts";
import { rowAction, tableAction } from "../events/eventActions.ts";
import { setFollow } from "../events/positions.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { scanAgain } from "../events/followView.ts";
import { focusFilter, setFilter } from "./filterActions.ts";
import { filterSlice } from "./filterState.ts";

/** What filters look like, open. */
export const filterHelp = dialog("filterHelp", { atSide: true });

const isEnded = (scan: ScanState | null) => scan?.state === "stopped" || scan?.state === "failed";

export const STOP_SCAN = tableAction(
  { id: "filter.stop", title: said("filterBar.stopLooking") },
  (app) => {
    const { query } = eventsSlice.get(app).view;
    void attempt(app, app.engine.call("stopScan", { query }));
  },
  allOf(
    whenLive,
    when(
      (state) => eventsSlice.of(state).view.scan?.state === "scanning",
      said("filterBar.nothingIsLookedThrough"),
    ),
  ),
);

export const SCAN_AGAIN = tableAction(
  { id: "filter.goOn", title: said("filterBar.lookThroughAgain") },
  scanAgain,
  allOf(
    whenLive,
    when((state) => isEnded(eventsSlice.of(state).view.scan), said("filterBar.lookingDidNotStop")),
  ),
);

/** The selected row among all others, in the middle of the sight. */
export const SHOW_IN_CONTEXT = rowAction(
  {
    id: "row.context",
    title: said("filterBar.showInContext"),
    synonyms: said("filterBar.showInContextAlso"),
    keys: "C",
  },
  (app) => {
    setFollow(app, false);
    setFilter(app, "");
  },
  when((state) => filterSlice.of(state).applied !== "", said("filterBar.isEmpty")),
);

export const FILTER_ACTIONS = [
  SHOW_IN_CONTEXT,
  tableAction(
    {
      id: "filter.focus",
      title: said("filterBar.focus"),
      synonyms: said("filterBar.focusAlso"),
      keys: "Mod+L",
    },
    focusFilter,
  ),
  tableAction(
    { id: "filter.clear", title: said("filterBar.clear"), synonyms: said("filterBar.clearAlso") },
    (app) => setFilter(app, ""),
    when((state) => filterSlice.of(state).text !== "", said("filterBar.isEmpty")),
  ),
  tableAction(
    { id: "filter.help", title: said("filterBar.help"), synonyms: said("filterBar.helpAlso") },
    (app) => filterHelp.open(app),
  ),
  STOP_SCAN,
  SCAN_AGAIN,
];
