// What is asked before sockets are swept away.

import { said } from "../../shared/words/said.ts";
import { engineSlice } from "../app/engineState.ts";
import { personSetting } from "../app/personSetting.ts";
import type { Question } from "../app/question.ts";
import { clearClosed, closeAll, endSocket } from "./socketActions.ts";
import { selectedSocket, socketsSlice } from "./socketsState.ts";

export const askBeforeClear = personSetting("ask.clearClosed");
export const askBeforeCloseAll = personSetting("ask.closeAll");
export const askBeforeCloseWith = personSetting("ask.closeWithConnections");

export const CLEAR_CLOSED: Question = {
  id: "sockets.clearClosed",
  words: (state) =>
    said("sockets.clearClosed", { count: socketsSlice.of(state).table.closedCount() }),
  yes: said("sockets.clear"),
  asks: askBeforeClear,
  run: clearClosed,
};

/** Of a listener whose connections would go too, or of what is left of one. */
export const CLOSE_WITH_CONNECTIONS: Question = {
  id: "sockets.closeWithConnections",
  words(state) {
    const socket = selectedSocket(state);
    return said("sockets.closeSocketWith", {
      socket: socket?.id ?? 0,
      count: socket?.openChildren ?? 0,
    });
  },
  yes: said("sockets.close"),
  asks: askBeforeCloseWith,
  run(app) {
    const socket = selectedSocket(app.store.getState());
    if (socket !== null) endSocket(app, socket.id, "closeWithAccepted");
  },
};

export const CLOSE_ALL: Question = {
  id: "sockets.closeAll",
  words(state) {
    const open = engineSlice.of(state).facts?.totals.openSockets ?? 0;
    return said("sockets.closeOpen", { count: open });
  },
  yes: said("sockets.closeAll"),
  asks: askBeforeCloseAll,
  run: closeAll,
};
