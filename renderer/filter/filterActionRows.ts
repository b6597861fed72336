// The actions of the filter.

import type { ScanState } from "../../shared/model/query.ts";
import { said } from "../../shared/words/said.ts";
import { attempt } from "../app/attempt.ts";
import { dialog } from "../app/dialog.ts";
import { isLive } from "../app/engineState.ts";
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
  (state) => isLive(state) && eventsSlice.of(state).view.scan?.state === "scanning",
);

export const SCAN_AGAIN = tableAction(
  { id: "filter.goOn", title: said("filterBar.lookThroughAgain") },
  scanAgain,
  (state) => isLive(state) && isEnded(eventsSlice.of(state).view.scan),
);

/** The selected row among all others, in the middle of the sight. */
export const SHOW_IN_CONTEXT = rowAction(
  { id: "row.context", title: said("filterBar.showInContext"), keys: "C" },
  (app) => {
    setFollow(app, false);
    setFilter(app, "");
  },
  (state) => filterSlice.of(state).applied !== "",
);

export const FILTER_ACTIONS = [
  SHOW_IN_CONTEXT,
  tableAction({ id: "filter.focus", title: said("filterBar.focus"), keys: "Mod+L" }, focusFilter),
  tableAction(
    { id: "filter.clear", title: said("filterBar.clear") },
    (app) => setFilter(app, ""),
    (state) => filterSlice.of(state).text !== "",
  ),
  tableAction({ id: "filter.help", title: said("filterBar.help") }, (app) => filterHelp.open(app)),
  STOP_SCAN,
  SCAN_AGAIN,
];
