// The actions of the composer.

import type { Action } from "../app/action.ts";
import type { State } from "../app/App.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { sendDraft, stopFile } from "./composerActions.ts";
import { composerSlice } from "./composerState.ts";
import { obstacleOf, outgoing, targetOf } from "./outgoing.ts";
import { said } from "../../shared/words/said.ts";

/** Id of the field in which a file is chosen. */
export const FILE_FIELD = "composer-file";

function canSendFile(state: State): boolean {
  return (
    obstacleOf(state) === null &&
    targetOf(state)?.ok !== false &&
    composerSlice.of(state).file === null
  );
}

export const SEND: Action = {
  id: "composer.send",
  title: said("composer.sendWhatWasComposed"),
  section: "socket",
  keys: "Mod+Enter",
  within: "composer",
  available: (state) => outgoing(state) !== null,
  run: (app) => void sendDraft(app),
};

export const SEND_FILE: Action = {
  id: "composer.sendFile",
  title: said("composer.sendBytesOfFile"),
  section: "socket",
  available: canSendFile,
  run: () => document.getElementById(FILE_FIELD)?.click(),
};

export const STOP_FILE: Action = {
  id: "composer.stopFile",
  title: said("composer.stopSendingFile"),
  section: "socket",
  available: (state) => composerSlice.of(state).file !== null,
  run: stopFile,
};

export const COMPOSER_ACTIONS: readonly Action[] = [
  SEND,
  SEND_FILE,
  STOP_FILE,
  {
    id: "composer.focus",
    title: said("composer.compose"),
    section: "socket",
    available: () => true,
    // The palette that was asked for it gives the focus back as it closes.
    run: () => void requestAnimationFrame(() => focusRegionNamed("composer")),
  },
];
