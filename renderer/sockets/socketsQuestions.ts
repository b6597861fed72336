// What is asked before sockets are swept away.

import { formatCount } from "../../shared/format/quantity.ts";
import { engineSlice } from "../app/engineState.ts";
import type { Question } from "../app/question.ts";
import { clearClosed, closeAll } from "./socketActions.ts";
import { socketsSlice } from "./socketsState.ts";

export const CLEAR_CLOSED: Question = {
  id: "sockets.clearClosed",
  words: (state) =>
    `Clear ${formatCount(socketsSlice.of(state).table.closedCount())} closed from the list?`,
  yes: "Clear",
  run: clearClosed,
};

export const CLOSE_ALL: Question = {
  id: "sockets.closeAll",
  words(state) {
    const open = engineSlice.of(state).facts?.totals.openSockets ?? 0;
    return `Close ${formatCount(open)} open ${open === 1 ? "socket" : "sockets"}?`;
  },
  yes: "Close all",
  run: closeAll,
};
