// The actions of the composer.

import type { Action } from "../app/action.ts";
import { allOf, always, when, type Available } from "../app/available.ts";
import type { State } from "../app/App.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { changeDraft, sendBare, sendDraft, stopFile } from "./composerActions.ts";
import { composerSlice } from "./composerState.ts";
import { draftOf } from "./drafts.ts";
import { bareOutgoing, obstacleOf, outgoing, targetOf } from "./outgoing.ts";
import { said } from "../../shared/words/said.ts";

/** Id of the field in which a file is chosen. */
export const FILE_FIELD = "composer-file";

const whenFile = allOf(
  whenSendable,
  when((state) => composerSlice.of(state).file === null, said("composer.fileIsBeingSent")),
);

/** What stands in the way of sending whatever it is. */
function whenSendable(state: State): Available {
  const target = targetOf(state);
  return obstacleOf(state) ?? (target?.ok === false ? target.problem : true);
}

export const SEND: Action = {
  id: "composer.send",
  title: said("composer.sendWhatWasComposed"),
  synonyms: said("composer.sendAlso"),
  section: "socket",
  keys: "Mod+Enter",
  within: "composer",
  available: allOf(
    whenSendable,
    when((state) => outgoing(state) !== null, said("composer.nothingToSend")),
  ),
  run: (app) => void sendDraft(app),
};

/** Its own action, so that no key that is pressed a second time sends an empty line. */
export const SEND_BARE: Action = {
  id: "composer.sendBare",
  title: said("composer.sendWithoutContent"),
  section: "socket",
  keys: "Mod+Shift+Enter",
  within: "composer",
  available: allOf(
    whenSendable,
    when((state) => bareOutgoing(state) !== null, said("composer.somethingIsWritten")),
  ),
  run: (app) => void sendBare(app),
};

export const SEND_FILE: Action = {
  id: "composer.sendFile",
  title: said("composer.sendBytesOfFile"),
  synonyms: said("composer.fileAlso"),
  section: "socket",
  available: whenFile,
  run: () => document.getElementById(FILE_FIELD)?.click(),
};

export const STOP_FILE: Action = {
  id: "composer.stopFile",
  title: said("composer.stopSendingFile"),
  section: "socket",
  available: when(
    (state) => composerSlice.of(state).file !== null,
    said("composer.noFileIsBeingSent"),
  ),
  run: stopFile,
};

export const COMPOSER_ACTIONS: readonly Action[] = [
  SEND,
  SEND_BARE,
  SEND_FILE,
  STOP_FILE,
  {
    id: "composer.fields",
    title: said("composer.writeWithFields"),
    synonyms: said("composer.fieldsAlso"),
    section: "socket",
    available: always,
    run: (app) => changeDraft(app, { fields: !draftOf(app.store.getState()).fields }),
  },
  {
    id: "composer.focus",
    title: said("composer.compose"),
    synonyms: said("composer.focusAlso"),
    section: "socket",
    available: always,
    // The palette that was asked for it gives the focus back as it closes.
    run: () => void requestAnimationFrame(() => focusRegionNamed("composer")),
  },
];
