// Actions on the rows of the table and on how it is drawn.

import type { ScanState } from "../../shared/model/query.ts";
import { COMPARE_ROW_ACTIONS } from "../compare/compareActionRows.ts";
import { resetColumns, setNewestFirst, setTimeFormat } from "../columns/columnActions.ts";
import { TIME_FORMATS } from "../columns/timeFormats.ts";
import { goToSameSocket } from "./goActions.ts";
import { MAIN_VIEWS } from "./mainViews.ts";
import { focusFilter } from "../filter/filterActions.ts";
import { findStep, openFind } from "../find/findActions.ts";
import * as marks from "../marks/markActions.ts";
import type { AppState } from "../app/state.ts";
import type { App } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { isLive, type Action } from "../app/action.ts";
import { attempt } from "../app/attempt.ts";
import { scanAgain, setFilter, setMainView } from "./viewActions.ts";

/** What was chosen in the palette leaves the focus nowhere, unless it took it: it belongs to the rows then. */
function thenInTable(run: (app: App) => void): (app: App) => void {
  return (app) => {
    run(app);
    setTimeout(() => {
      if (document.activeElement === document.body) focusRegionNamed("events");
    }, PALETTE_GONE);
  };
}

/** Milliseconds. */
const PALETTE_GONE = 100;

function onRow(
  row: Pick<Action, "id" | "title" | "keys">,
  run: (app: App) => void,
  available: (state: AppState) => boolean = () => true,
): Action {
  return {
    ...row,
    section: "Events",
    // Letters and arrows with Alt mean other things where one writes.
    within: "events",
    available: (state) => isLive(state) && state.selectedEvent !== null && available(state),
    run: thenInTable(run),
  };
}

/** What can be done to the selected row; its menu shows them in this order. */
export const ROW_ACTIONS: readonly Action[] = [
  onRow({ id: "row.mark", title: "Mark or unmark row", keys: "M" }, marks.toggleMark),
  onRow({ id: "row.name", title: "Name row…", keys: "F2" }, marks.beginNaming),
  onRow({ id: "row.hide", title: "Hide row", keys: "H" }, (app) => void marks.hideSelected(app)),
  onRow({ id: "row.reference", title: "Count times from this row", keys: "T" }, marks.setReference),
  onRow(
    { id: "row.nextOfSocket", title: "Next row of the same socket", keys: "Alt+ArrowDown" },
    (app) => void goToSameSocket(app, "next"),
  ),
  onRow(
    { id: "row.previousOfSocket", title: "Previous row of the same socket", keys: "Alt+ArrowUp" },
    (app) => void goToSameSocket(app, "previous"),
  ),
  ...COMPARE_ROW_ACTIONS,
];

function events(
  row: Pick<Action, "id" | "title" | "keys" | "within">,
  run: (app: App) => void,
  available: (state: AppState) => boolean = () => true,
): Action {
  return { ...row, section: "Events", available, run: thenInTable(run) };
}

const isEnded = (scan: ScanState | null) => scan?.state === "stopped" || scan?.state === "failed";
const hasMarks = (state: AppState) => isLive(state) && state.marks.marked.length > 0;
const canFind = (state: AppState) => isLive(state) && state.view.total > 0;

export const TABLE_ACTIONS: readonly Action[] = [
  events({ id: "filter.focus", title: "Filter…", keys: "Mod+L" }, focusFilter),
  events(
    { id: "filter.clear", title: "Clear the filter" },
    (app) => setFilter(app, ""),
    (state) => state.filterText !== "",
  ),
  events(
    { id: "filter.stop", title: "Stop looking through the events" },
    (app) => void attempt(app, app.engine.call("stopScan", {})),
    (state) => isLive(state) && state.view.scan?.state === "scanning",
  ),
  events(
    { id: "filter.goOn", title: "Look through the events again" },
    scanAgain,
    (state) => isLive(state) && isEnded(state.view.scan),
  ),
  events({ id: "find.open", title: "Find in the rows…", keys: "Mod+F" }, openFind, canFind),
  events(
    { id: "find.next", title: "Find next", keys: "F3" },
    (app) => void findStep(app, "next"),
    canFind,
  ),
  events(
    { id: "find.previous", title: "Find previous", keys: "Shift+F3" },
    (app) => void findStep(app, "previous"),
    canFind,
  ),
  events(
    { id: "marks.next", title: "Next marked row", keys: "Alt+PageDown", within: "events" },
    (app) => void marks.goToMark(app, "next"),
    hasMarks,
  ),
  events(
    { id: "marks.previous", title: "Previous marked row", keys: "Alt+PageUp", within: "events" },
    (app) => void marks.goToMark(app, "previous"),
    hasMarks,
  ),
  events(
    { id: "marks.clear", title: "Remove all marks and names" },
    marks.clearMarks,
    ({ marks: { marked, names } }) => marked.length + names.size > 0,
  ),
  events(
    { id: "rows.showHidden", title: "Show hidden rows again" },
    marks.showHidden,
    (state) => state.marks.hidden.length > 0,
  ),
  ...MAIN_VIEWS.map(({ id, title }) =>
    events(
      { id: `view.${id}`, title: `Show as ${title.toLowerCase()}` },
      (app) => setMainView(app, id),
      (state) => isLive(state) && state.mainView !== id,
    ),
  ),
  ...TIME_FORMATS.map(({ id, title }) =>
    events(
      { id: `time.${id}`, title: `Times: ${title}` },
      (app) => setTimeFormat(app, id),
      (state) => state.timeFormat !== id && (id !== "reference" || state.marks.reference !== null),
    ),
  ),
  events(
    { id: "order.newest", title: "Newest rows first" },
    (app) => setNewestFirst(app, true),
    (state) => !state.newestFirst,
  ),
  events(
    { id: "order.oldest", title: "Oldest rows first" },
    (app) => setNewestFirst(app, false),
    (state) => state.newestFirst,
  ),
  events({ id: "columns.reset", title: "Reset columns" }, resetColumns),
];
