import { said, type Text } from "../../shared/words/said.ts";
import type { State, App } from "../app/App.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { isLive, engineSlice } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import { selectedSocket, socketsSlice } from "./socketsState.ts";
import { dismissRefused, refusedSlice } from "../app/attempt.ts";
import { ask } from "../app/question.ts";
import { CLEAR_CLOSED, CLOSE_ALL } from "./socketsQuestions.ts";
import * as socket from "./socketActions.ts";

/** An action on the selected socket. */
function onSelected(
  row: Pick<Action, "id" | "title" | "keys">,
  fits: (socket: SocketInfo) => boolean,
  run: (app: App, socket: SocketInfo) => void,
): Action {
  return {
    ...row,
    section: "socket",
    available: (state) => {
      const selected = selectedSocket(state);
      return isLive(state) && selected !== null && fits(selected);
    },
    run: (app) => {
      const selected = selectedSocket(app.store.getState());
      if (selected !== null) run(app, selected);
    },
  };
}

/** What can be done to the selected socket, in the order of its menu. */
export const SOCKET_ACTIONS: readonly Action[] = [
  onSelected(
    { id: "socket.reopen", title: said("sockets.openAgain"), keys: "Mod+Shift+O" },
    socket.canReopen,
    (app, { id }) => void socket.reopen(app, id),
  ),
  onSelected(
    { id: "socket.removeStale", title: said("sockets.removeStaleSocketFileAndOpenAgain") },
    socket.hasStaleFile,
    (app, { id }) => void socket.removeStaleAndReopen(app, id),
  ),
  onSelected(
    { id: "socket.edit", title: said("sockets.editSettingsAndOpen") },
    ({ spec }) => spec !== null,
    (app, { kind, spec }) => socket.showForm(app, kind, spec),
  ),
  onSelected(
    { id: "socket.shutdown", title: said("sockets.shutDownWritingSideFin") },
    socket.canShutdown,
    (app, { id }) => socket.shutdownSocket(app, id),
  ),
  onSelected(
    { id: "socket.close", title: said("sockets.close"), keys: "Mod+Backspace" },
    (info) => socket.canEnd(info) && !socket.hasOpenChildren(info),
    (app, { id }) => socket.endSocket(app, id, "close"),
  ),
  onSelected(
    { id: "socket.closeKeeping", title: said("sockets.closeListenerKeepItsConnections") },
    (info) => socket.canEnd(info) && socket.hasOpenChildren(info),
    (app, { id }) => socket.endSocket(app, id, "closeKeeping"),
  ),
  onSelected(
    { id: "socket.closeWithAccepted", title: said("sockets.closeListenerAndItsConnections") },
    (info) => socket.canEnd(info) && socket.hasOpenChildren(info),
    (app, { id }) => socket.endSocket(app, id, "closeWithAccepted"),
  ),
  onSelected(
    { id: "socket.closeRemaining", title: said("sockets.closeConnections") },
    (info) => !socket.canEnd(info) && socket.hasOpenChildren(info),
    (app, { id }) => socket.endSocket(app, id, "closeWithAccepted"),
  ),
  onSelected(
    { id: "socket.reset", title: said("sockets.resetRst") },
    socket.canReset,
    (app, { id }) => socket.endSocket(app, id, "reset"),
  ),
  onSelected(
    { id: "socket.clear", title: said("sockets.takeOffList") },
    (info) => !socket.canEnd(info),
    (app, { id }) => socket.clearOne(app, id),
  ),
];

const NEW: readonly (readonly [kind: SocketInfo["kind"], title: Text, keys: string])[] = [
  ["tcp-listener", said("form.newTcpServer"), "Mod+Shift+1"],
  ["tcp-connection", said("form.newTcpClient"), "Mod+Shift+2"],
  ["udp", said("form.newUdpSocket"), "Mod+Shift+3"],
  ["unix-listener", said("form.newUnixServer"), "Mod+Shift+4"],
  ["unix-connection", said("form.newUnixClient"), "Mod+Shift+5"],
  ["unix-dgram", said("form.newUnixDatagramSocket"), "Mod+Shift+6"],
];

export const NEW_ACTIONS: readonly Action[] = NEW.map(([kind, title, keys]) => ({
  id: `new.${kind}`,
  title,
  keys,
  section: "new",
  available: isLive,
  run: (app) => socket.showForm(app, kind),
}));

function anyOpen(state: State): boolean {
  return isLive(state) && (engineSlice.of(state).facts?.totals.openSockets ?? 0) > 0;
}

/** What was refused stays in sight until it is dismissed, or the next command works. */
export const DISMISS: Action = {
  id: "window.dismiss",
  title: said("sockets.dismissRefused"),
  section: "window",
  available: (state) => refusedSlice.of(state).failure !== null,
  run: dismissRefused,
};

export const CLEAR_CLOSED_ACTION: Action = {
  id: "sockets.clearClosed",
  title: said("sockets.clearClosedSockets"),
  section: "sockets",
  available: (state) => isLive(state) && socketsSlice.of(state).table.closedCount() > 0,
  run: (app) => ask(app, CLEAR_CLOSED),
};

export const ALL_SOCKETS_ACTIONS: readonly Action[] = [
  {
    id: "sockets.tryIt",
    title: said("sockets.tryItEchoServerAndClient"),
    section: "sockets",
    available: isLive,
    run: (app) => void socket.tryIt(app),
  },
  CLEAR_CLOSED_ACTION,
  {
    id: "sockets.closeAll",
    title: said("sockets.closeAllSockets"),
    section: "sockets",
    available: anyOpen,
    run: (app) => ask(app, CLOSE_ALL),
  },
  DISMISS,
];
