// What is asked before sockets are swept away.

import { said } from "../../shared/words/said.ts";
import { engineSlice } from "../app/engineState.ts";
import type { Question } from "../app/question.ts";
import { clearClosed, closeAll } from "./socketActions.ts";
import { socketsSlice } from "./socketsState.ts";

export const CLEAR_CLOSED: Question = {
  id: "sockets.clearClosed",
  words: (state) =>
    said("sockets.clearClosed", { count: socketsSlice.of(state).table.closedCount() }),
  yes: said("sockets.clear"),
  run: clearClosed,
};

export const CLOSE_ALL: Question = {
  id: "sockets.closeAll",
  words(state) {
    const open = engineSlice.of(state).facts?.totals.openSockets ?? 0;
    return said("sockets.closeOpen", { count: open });
  },
  yes: said("sockets.closeAll"),
  run: closeAll,
};
