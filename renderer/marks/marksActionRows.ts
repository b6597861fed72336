// The actions of marks: on the selected row, and from mark to mark.

import { allOf, when } from "../app/available.ts";
import { whenLive } from "../app/engineState.ts";
import { rowAction, tableAction } from "../events/eventActions.ts";
import * as marks from "./markActions.ts";
import { marksSetting } from "./marksState.ts";
import { said } from "../../shared/words/said.ts";

const hasMarks = allOf(
  whenLive,
  when((state) => marksSetting.of(state).marked.length > 0, said("marks.noRowIsMarked")),
);

export const MARK_ROW_ACTIONS = [
  rowAction(
    {
      id: "row.mark",
      title: said("marks.markOrUnmarkRow"),
      synonyms: said("marks.markAlso"),
      keys: "M",
    },
    marks.toggleMark,
  ),
  rowAction(
    { id: "row.name", title: said("marks.nameRow"), synonyms: said("marks.nameAlso"), keys: "F2" },
    marks.beginNaming,
  ),
  rowAction(
    { id: "row.hide", title: said("marks.hideRow"), synonyms: said("marks.hideAlso"), keys: "H" },
    (app) => void marks.hideSelected(app),
  ),
  rowAction(
    {
      id: "row.reference",
      title: said("marks.countTimesFromThisRow"),
      synonyms: said("marks.referenceAlso"),
      keys: "T",
    },
    marks.setReference,
  ),
];

export const SHOW_HIDDEN = tableAction(
  {
    id: "rows.showHidden",
    title: said("marks.showHiddenRowsAgain"),
    synonyms: said("marks.showHiddenAlso"),
  },
  marks.showHidden,
  when((state) => marksSetting.of(state).hidden.length > 0, said("marks.noRowIsHidden")),
);

export const MARK_ACTIONS = [
  ...MARK_ROW_ACTIONS,
  tableAction(
    {
      id: "marks.next",
      title: said("marks.nextMarkedRow"),
      keys: "Alt+PageDown",
      within: "events",
    },
    (app) => void marks.goToMark(app, "next"),
    hasMarks,
  ),
  tableAction(
    {
      id: "marks.previous",
      title: said("marks.previousMarkedRow"),
      keys: "Alt+PageUp",
      within: "events",
    },
    (app) => void marks.goToMark(app, "previous"),
    hasMarks,
  ),
  tableAction(
    { id: "marks.clear", title: said("marks.removeAllMarksAndNames") },
    marks.clearMarks,
    when((state) => {
      const { marked, names } = marksSetting.of(state);
      return marked.length + names.size > 0;
    }, said("marks.noRowIsMarked")),
  ),
  SHOW_HIDDEN,
];
