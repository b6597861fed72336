// The actions of the recording.

import type { State } from "../app/App.ts";
import { engineSlice, whenLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import { allOf, when } from "../app/available.ts";
import { attempt } from "../app/attempt.ts";
import { stopExport } from "./exportActions.ts";
import { exportDialog, exportSlice } from "./exportState.ts";
import { copyText } from "../kit/copyText.ts";
import { say } from "../app/say.ts";
import { newRecordingDialog, rescueRecording } from "./recordingActions.ts";
import { said } from "../../shared/words/said.ts";

const pathOf = (state: State) => engineSlice.of(state).facts?.recording.path ?? "";

const whenFile = when((state) => pathOf(state) !== "", said("recording.isInNoFile"));

export const NEW_RECORDING: Action = {
  id: "recording.new",
  title: said("recording.startNewRecording"),
  synonyms: said("recording.newAlso"),
  section: "recording",
  ofEngine: true,
  available: whenLive,
  run: (app) => void attempt(app, app.engine.call("newRecording", {})),
};

export const NEW_RECORDING_IN: Action = {
  id: "recording.newIn",
  title: said("recording.startNewRecordingIn"),
  synonyms: said("recording.newInAlso"),
  section: "recording",
  ofEngine: true,
  available: whenLive,
  run: (app) => newRecordingDialog.open(app),
};

const EXPORT_PACKETS: Action = {
  id: "recording.export",
  title: said("recording.exportPackets"),
  synonyms: said("recording.exportAlso"),
  section: "recording",
  available: allOf(whenLive, whenFile),
  run: (app) => exportDialog.open(app),
};

const STOP_EXPORT: Action = {
  id: "recording.stopExport",
  title: said("recording.stopExporting"),
  section: "recording",
  available: when((state) => {
    const { exporting } = exportSlice.of(state);
    return exporting?.failure === null && exporting.progress?.state !== "done";
  }, said("recording.nothingIsBeingExported")),
  run: stopExport,
};

export const RESCUE_RECORDING: Action = {
  id: "recording.rescue",
  title: said("recording.saveRecordingElsewhere"),
  synonyms: said("recording.rescueAlso"),
  section: "recording",
  ofEngine: true,
  available: allOf(
    whenLive,
    when(
      (state) => (engineSlice.of(state).facts?.recording.unlinked ?? null) !== null,
      said("recording.fileIsInItsPlace"),
    ),
  ),
  run: rescueRecording,
};

export const REVEAL_RECORDING: Action = {
  id: "recording.reveal",
  title: said("recording.showRecordingInItsFolder"),
  synonyms: said("recording.revealAlso"),
  section: "recording",
  ofEngine: true,
  available: allOf(
    whenLive,
    whenFile,
    when(
      (state) => engineSlice.of(state).facts?.host.canReveal === true,
      said("recording.noFileManagerHere"),
    ),
  ),
  run: (app) => void attempt(app, app.engine.call("revealRecording", {})),
};

const COPY_PATH: Action = {
  id: "recording.copyPath",
  title: said("recording.copyRecordingsPath"),
  synonyms: said("recording.copyPathAlso"),
  section: "recording",
  available: whenFile,
  run(app) {
    copyText(pathOf(app.store.getState()));
    say(app, said("recording.copiedRecordingsPath"));
  },
};

export const RECORDING_ACTIONS: readonly Action[] = [
  NEW_RECORDING,
  NEW_RECORDING_IN,
  EXPORT_PACKETS,
  STOP_EXPORT,
  RESCUE_RECORDING,
  REVEAL_RECORDING,
  COPY_PATH,
];
