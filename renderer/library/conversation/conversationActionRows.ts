// The actions that make sequences of what was said.

import { isOpen } from "../../../shared/model/socket.ts";
import { said } from "../../../shared/words/said.ts";
import type { Action } from "../../app/action.ts";
import { allOf, when } from "../../app/available.ts";
import { whenLive, whenOurs } from "../../app/engineState.ts";
import { rowAction } from "../../events/eventActions.ts";
import { selectedSocket } from "../../sockets/socketsState.ts";
import { beginTape, endTape, saveRows, saveSocket } from "./saveConversation.ts";
import { tapeSlice } from "./tapeState.ts";

export const SAVE_ROWS = rowAction(
  {
    id: "row.saveSequence",
    title: said("conversation.saveRows"),
    synonyms: said("conversation.saveAlso"),
  },
  (app) => void saveRows(app),
);

export const SAVE_SOCKET: Action = {
  id: "socket.saveSequence",
  title: said("conversation.saveSocket"),
  synonyms: said("conversation.saveAlso"),
  section: "socket",
  available: allOf(
    whenLive,
    when((state) => selectedSocket(state) !== null, said("conversation.selectSocket")),
  ),
  run(app) {
    const socket = selectedSocket(app.store.getState());
    if (socket !== null) void saveSocket(app, socket.id);
  },
};

export const BEGIN_TAPE: Action = {
  id: "socket.beginSequence",
  title: said("conversation.begin"),
  synonyms: said("conversation.saveAlso"),
  section: "socket",
  available: allOf(
    whenLive,
    whenOurs,
    when((state) => tapeSlice.of(state).tape === null, said("conversation.isTaped")),
    when((state) => {
      const socket = selectedSocket(state);
      return socket !== null && isOpen(socket.state);
    }, said("script.selectSocket")),
  ),
  run(app) {
    const socket = selectedSocket(app.store.getState());
    if (socket !== null) beginTape(app, socket.id);
  },
};

export const END_TAPE: Action = {
  id: "socket.endSequence",
  title: said("conversation.end"),
  section: "socket",
  ofEngine: true,
  available: allOf(
    whenLive,
    when((state) => tapeSlice.of(state).tape !== null, said("conversation.isNotTaped")),
  ),
  run: (app) => void endTape(app),
};

export const CONVERSATION_ACTIONS: readonly Action[] = [
  SAVE_ROWS,
  SAVE_SOCKET,
  BEGIN_TAPE,
  END_TAPE,
];
