import { isLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import type { State } from "../app/App.ts";
import { exportSequence, type ExportForm } from "./exportSequence.ts";
import { moveSequence, resetSequenceSockets } from "./sequenceActions.ts";
import { newestFrom, sequencePart } from "./sequenceQuery.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { SEQUENCE, sequenceSlice } from "./sequenceState.ts";

const isShown = (state: State): boolean =>
  eventsSlice.of(state).mainView === SEQUENCE && eventsSlice.of(state).view.total > 0;

function exporting(id: ExportForm, title: string): Action {
  return {
    id: `sequence.${id}`,
    title: `Sequence: ${title}`,
    section: "Events",
    available: isShown,
    run: (app) => void exportSequence(app, id),
  };
}

export const SEQUENCE_EXPORTS: readonly Action[] = [
  exporting("saveSvg", "save as SVG"),
  exporting("savePng", "save as PNG"),
  exporting("copyPng", "copy as picture"),
  exporting("copySvg", "copy as SVG text"),
];

export const EARLIER: Action = {
  id: "sequence.earlier",
  title: "Sequence: earlier steps",
  section: "Events",
  available: (state) => isShown(state) && sequencePart(state).from > 0,
  run: (app) => moveSequence(app, -1),
};

export const LATER: Action = {
  id: "sequence.later",
  title: "Sequence: later steps",
  section: "Events",
  available: (state) =>
    isShown(state) && sequencePart(state).from < newestFrom(eventsSlice.of(state).view.total),
  run: (app) => moveSequence(app, 1),
};

export const SEQUENCE_ACTIONS: readonly Action[] = [
  EARLIER,
  LATER,
  {
    id: "sequence.asSelected",
    title: "Sequence: sockets as selected",
    section: "Events",
    available: (state) =>
      isLive(state) && isShown(state) && sequenceSlice.of(state).choice !== null,
    run: resetSequenceSockets,
  },
  ...SEQUENCE_EXPORTS,
];
