import type { Text } from "../../shared/words/said.ts";
import { isLive } from "../app/engineState.ts";
import { dialog } from "../app/dialog.ts";
import type { Action } from "../app/action.ts";
import type { State } from "../app/App.ts";
import { exportSequence, type ExportForm } from "./exportSequence.ts";
import { moveSequence, resetSequenceSockets } from "./sequenceActions.ts";
import { newestFrom, sequencePart } from "./sequenceQuery.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { SEQUENCE, sequenceSlice } from "./sequenceState.ts";
import { said } from "../../shared/words/said.ts";

/** The list of sockets, open. */
export const socketChoice = dialog("sequenceSockets");

const isShown = (state: State): boolean =>
  eventsSlice.of(state).mainView === SEQUENCE && eventsSlice.of(state).view.total > 0;

/** `short`: on the menu that is about nothing else. */
interface SequenceExport extends Action {
  readonly short: Text;
}

function exporting(id: ExportForm, short: Text, title: Text): SequenceExport {
  return {
    id: `sequence.${id}`,
    title,
    short,
    section: "events",
    available: isShown,
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
  available: (state) => isShown(state) && sequencePart(state).from > 0,
  run: (app) => moveSequence(app, -1),
};

export const LATER: Action = {
  id: "sequence.later",
  title: said("sequence.laterSteps"),
  section: "events",
  available: (state) =>
    isShown(state) && sequencePart(state).from < newestFrom(eventsSlice.of(state).view.total),
  run: (app) => moveSequence(app, 1),
};

export const SEQUENCE_ACTIONS: readonly Action[] = [
  EARLIER,
  LATER,
  {
    id: "sequence.asSelected",
    title: said("sequence.socketsAsSelected"),
    section: "events",
    available: (state) =>
      isLive(state) && isShown(state) && sequenceSlice.of(state).choice !== null,
    run: resetSequenceSockets,
  },
  {
    id: "sequence.sockets",
    title: said("sequence.chooseItsSockets"),
    section: "events",
    available: isShown,
    run: (app) => socketChoice.open(app),
  },
  {
    id: "sequence.dismiss",
    title: said("sequence.dismissExport"),
    section: "events",
    available: (state) => sequenceSlice.of(state).notice !== null,
    run: (app) => sequenceSlice.set(app, { notice: null }),
  },
  ...SEQUENCE_EXPORTS,
];
