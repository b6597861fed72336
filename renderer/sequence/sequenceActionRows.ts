import type { Text } from "../../shared/words/said.ts";
import { whenLive } from "../app/engineState.ts";
import { dialog } from "../app/dialog.ts";
import type { Action } from "../app/action.ts";
import { allOf, when } from "../app/available.ts";
import { exportSequence, type ExportForm } from "./exportSequence.ts";
import { moveSequence, resetSequenceSockets } from "./sequenceActions.ts";
import { newestFrom, sequencePart } from "./sequenceQuery.ts";
import { eventsSlice, whenRows } from "../events/eventsState.ts";
import { applyFilter } from "../filter/filterActions.ts";
import { filterSlice } from "../filter/filterState.ts";
import { SEQUENCE, sequenceSlice } from "./sequenceState.ts";
import { said } from "../../shared/words/said.ts";

/** The list of sockets, open. */
export const socketChoice = dialog("sequenceSockets");

const whenView = when(
  (state) => eventsSlice.of(state).mainView === SEQUENCE,
  said("sequence.isNotShown"),
);
const whenShown = allOf(whenView, whenRows);

/** `short`: on the menu that is about nothing else. */
interface SequenceExport extends Action {
  readonly short: Text;
}

function exporting(id: ExportForm, short: Text, title: Text): SequenceExport {
  return {
    id: `sequence.${id}`,
    title,
    synonyms: said("sequence.exportAlso"),
    short,
    section: "events",
    available: whenShown,
    run: (app) => void exportSequence(app, id),
  };
}

export const SEQUENCE_EXPORTS: readonly SequenceExport[] = [
  exporting("saveSvg", said("sequence.saveAsSvg"), said("sequence.actionSaveAsSvg")),
  exporting("savePng", said("sequence.saveAsPng"), said("sequence.actionSaveAsPng")),
  exporting("copyPng", said("sequence.copyAsPicture"), said("sequence.actionCopyAsPicture")),
  exporting("copySvg", said("sequence.copyAsSvgText"), said("sequence.actionCopyAsSvgText")),
];

export const EARLIER: Action = {
  id: "sequence.earlier",
  title: said("sequence.earlierSteps"),
  section: "events",
  available: allOf(
    whenShown,
    when((state) => sequencePart(state).from > 0, said("sequence.beginsHere")),
  ),
  run: (app) => moveSequence(app, -1),
};

export const LATER: Action = {
  id: "sequence.later",
  title: said("sequence.laterSteps"),
  section: "events",
  available: allOf(
    whenShown,
    when(
      (state) => sequencePart(state).from < newestFrom(eventsSlice.of(state).view.total),
      said("sequence.endsHere"),
    ),
  ),
  run: (app) => moveSequence(app, 1),
};

/** Hidden rows have an action of their own. */
export const SHOW_ALL_STEPS: Action = {
  id: "sequence.showAll",
  title: said("sequence.showAllSteps"),
  section: "events",
  available: allOf(
    // Also where the filter leaves nothing.
    whenView,
    when((state) => filterSlice.of(state).applied !== "", said("filterBar.isEmpty")),
  ),
  run: (app) => applyFilter(app, ""),
};

export const SEQUENCE_ACTIONS: readonly Action[] = [
  SHOW_ALL_STEPS,
  EARLIER,
  LATER,
  {
    id: "sequence.asSelected",
    title: said("sequence.socketsAsSelected"),
    section: "events",
    available: allOf(
      whenLive,
      whenShown,
      when((state) => sequenceSlice.of(state).choice !== null, said("app.isSoAlready")),
    ),
    run: resetSequenceSockets,
  },
  {
    id: "sequence.sockets",
    title: said("sequence.chooseItsSockets"),
    section: "events",
    available: whenShown,
    run: (app) => socketChoice.open(app),
  },
  {
    id: "sequence.dismiss",
    title: said("sequence.dismissExport"),
    section: "events",
    available: when(
      (state) => sequenceSlice.of(state).notice !== null,
      said("app.nothingToDismiss"),
    ),
    run: (app) => sequenceSlice.set(app, { notice: null }),
  },
  ...SEQUENCE_EXPORTS,
];
