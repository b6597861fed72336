// The actions of marks: on the selected row, and from mark to mark.

import type { State } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { rowAction, tableAction } from "../events/eventActions.ts";
import * as marks from "./markActions.ts";
import { marksSetting } from "./marksState.ts";

const hasMarks = (state: State) => isLive(state) && marksSetting.of(state).marked.length > 0;

export const MARK_ROW_ACTIONS = [
  rowAction({ id: "row.mark", title: "Mark or unmark row", keys: "M" }, marks.toggleMark),
  rowAction({ id: "row.name", title: "Name row…", keys: "F2" }, marks.beginNaming),
  rowAction(
    { id: "row.hide", title: "Hide row", keys: "H" },
    (app) => void marks.hideSelected(app),
  ),
  rowAction(
    { id: "row.reference", title: "Count times from this row", keys: "T" },
    marks.setReference,
  ),
];

export const SHOW_HIDDEN = tableAction(
  { id: "rows.showHidden", title: "Show hidden rows again" },
  marks.showHidden,
  (state) => marksSetting.of(state).hidden.length > 0,
);

export const MARK_ACTIONS = [
  ...MARK_ROW_ACTIONS,
  tableAction(
    { id: "marks.next", title: "Next marked row", keys: "Alt+PageDown", within: "events" },
    (app) => void marks.goToMark(app, "next"),
    hasMarks,
  ),
  tableAction(
    { id: "marks.previous", title: "Previous marked row", keys: "Alt+PageUp", within: "events" },
    (app) => void marks.goToMark(app, "previous"),
    hasMarks,
  ),
  tableAction(
    { id: "marks.clear", title: "Remove all marks and names" },
    marks.clearMarks,
    (state) => {
      const { marked, names } = marksSetting.of(state);
      return marked.length + names.size > 0;
    },
  ),
  SHOW_HIDDEN,
];
