// The actions of the library.

import type { SavedItem, SavedMessage } from "../../shared/library/library.ts";
import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App, State } from "../app/App.ts";
import { allOf, when, type Availability } from "../app/available.ts";
import { isLive, whenLive } from "../app/engineState.ts";
import { changeDraft } from "../composer/composerActions.ts";
import { draftOf } from "../composer/drafts.ts";
import { hasContent } from "../composer/outgoing.ts";
import { rowAction } from "../events/eventActions.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { hasBytesSelected } from "../payload/copy/copyActions.ts";
import { resend, saveEvent } from "./fromEvents.ts";
import { addMessage, removeMessage, stepMessage } from "./libraryActions.ts";
import { inListOrder, NUMBERED } from "./libraryRows.ts";
import { chosenItem, chosenMessage, librarySlice, messagesOf } from "./libraryState.ts";
import { obstacleToSend, sendMessage } from "./sendSaved.ts";

const whenChosen = when(
  (state) => chosenMessage(state) !== null,
  said("libraryPlace.noneIsChosen"),
);
const whenSendable: Availability = (state) => obstacleToSend(state) ?? true;
const whenEngine = when(isLive, said("composer.notConnected"));

/** On the chosen message; the tree has the keys (LibraryTree.tsx), which mean other things in other regions. */
function onChosen(
  row: Pick<Action, "id" | "title">,
  run: (app: App, message: SavedMessage) => void,
  available: Availability = whenEngine,
): Action {
  return {
    ...row,
    section: "socket",
    ofEngine: true,
    available: allOf(whenChosen, available),
    run(app) {
      const message = chosenMessage(app.home.store.getState());
      if (message !== null) run(app, message);
    },
  };
}

/** The same on whatever is chosen. */
function onChosenItem(
  row: Pick<Action, "id" | "title">,
  run: (app: App, item: SavedItem) => void,
): Action {
  return {
    ...row,
    section: "socket",
    ofEngine: true,
    available: allOf(
      when((state) => chosenItem(state) !== null, said("libraryPlace.noneIsChosen")),
      whenEngine,
    ),
    run(app) {
      const item = chosenItem(app.home.store.getState());
      if (item !== null) run(app, item);
    },
  };
}

export const NEW_MESSAGE: Action = {
  id: "library.new",
  title: said("libraryPlace.new"),
  synonyms: said("libraryPlace.newAlso"),
  section: "new",
  keys: "N",
  within: "library",
  ofEngine: true,
  available: whenEngine,
  run: (app) => void addMessage(app),
};

export const SAVE_DRAFT: Action = {
  id: "library.saveDraft",
  title: said("libraryPlace.saveDraft"),
  synonyms: said("libraryPlace.saveDraftAlso"),
  section: "socket",
  keys: "Mod+Shift+S",
  ofEngine: true,
  available: allOf(
    whenEngine,
    when((state) => hasContent(draftOf(state)), said("libraryPlace.nothingToSave")),
  ),
  run(app) {
    const { count: _count, ...draft } = draftOf(app.home.store.getState());
    void addMessage(app, { ...draft, variables: { ...draft.variables } }, draft.text);
  },
};

export const SEND_MESSAGE = onChosen(
  { id: "library.send", title: said("libraryPlace.sendChosen") },
  (app, message) => void sendMessage(app, message),
  whenSendable,
);

export const COMPOSE_MESSAGE = onChosen(
  { id: "library.compose", title: said("libraryPlace.compose") },
  (app, { id: _id, name: _name, folder: _folder, ...draft }) => {
    changeDraft(app, { ...draft, count: 0 });
    focusRegionNamed("composer");
  },
);

export const REMOVE_MESSAGE = onChosenItem(
  { id: "library.remove", title: said("libraryPlace.removeChosen") },
  (app, message) => void removeMessage(app, message),
);

/** Of the action that sends the message at a place of the list, from 1. */
export function numbered(number: number): { readonly id: string; readonly keys: string } {
  return { id: `library.send${number}`, keys: `Alt+${number}` };
}

const sendNumbered = Array.from({ length: NUMBERED }, (_, at): Action => {
  const at0 = (state: State) => inListOrder(messagesOf(librarySlice.of(state)))[at];
  return {
    ...numbered(at + 1),
    title: said("libraryPlace.sendNumber", { number: at + 1 }),
    section: "socket",
    ofEngine: true,
    listed: (state) => at0(state) !== undefined,
    available: allOf(
      when((state) => at0(state) !== undefined, said("libraryPlace.noSuchMessage")),
      whenSendable,
    ),
    run(app) {
      const message = at0(app.home.store.getState());
      if (message !== undefined) void sendMessage(app, message);
    },
  };
});

export const MOVE_UP = onChosenItem(
  { id: "library.up", title: said("libraryPlace.moveUp") },
  (app, message) => stepMessage(app, message, -1),
);

export const MOVE_DOWN = onChosenItem(
  { id: "library.down", title: said("libraryPlace.moveDown") },
  (app, message) => stepMessage(app, message, 1),
);

export const LIBRARY_ACTIONS: readonly Action[] = [
  NEW_MESSAGE,
  SAVE_DRAFT,
  SEND_MESSAGE,
  COMPOSE_MESSAGE,
  REMOVE_MESSAGE,
  MOVE_UP,
  MOVE_DOWN,
  ...sendNumbered,
];

const whenBytes = allOf(whenLive, when(hasBytesSelected, said("payload.thisEventCarriesNoBytes")));

export const EVENT_LIBRARY_ACTIONS: readonly Action[] = [
  rowAction(
    {
      id: "row.resend",
      title: said("libraryPlace.resend"),
      synonyms: said("libraryPlace.resendAlso"),
      keys: "R",
    },
    (app) => void resend(app),
    whenBytes,
  ),
  rowAction(
    { id: "row.saveMessage", title: said("libraryPlace.saveEvent") },
    (app) => void saveEvent(app),
    whenBytes,
  ),
];
