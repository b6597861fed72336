// What actions on the selected socket have in common.

import type { SocketInfo } from "../../shared/model/socket.ts";
import type { Text } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { allOf, type Available } from "../app/available.ts";
import { whenLive, whenOurs } from "../app/engineState.ts";
import { selectedSocket, whenSocket } from "./socketsState.ts";

/** An action on the selected socket. */
export function onSelected(
  row: Pick<Action, "id" | "title" | "keys" | "synonyms">,
  fits: (socket: SocketInfo) => Available,
  run: (app: App, socket: SocketInfo) => void,
): Action {
  return {
    ...row,
    section: "socket",
    available: allOf(whenLive, whenOurs, whenSocket, (state) => {
      const selected = selectedSocket(state);
      return selected === null || fits(selected);
    }),
    run: (app) => {
      const selected = selectedSocket(app.store.getState());
      if (selected !== null) run(app, selected);
    },
  };
}

/** Whether it fits a socket, or why not. */
export function fitting(is: (socket: SocketInfo) => boolean, reason: Text) {
  return (info: SocketInfo): Available => is(info) || reason;
}
