import { said, type Text } from "../../shared/words/said.ts";
import type { State } from "../app/App.ts";
import { allOf, when } from "../app/available.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { engineSlice, whenLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import { socketsSlice } from "./socketsState.ts";
import { dismissRefused, refusedSlice } from "../app/attempt.ts";
import { ask } from "../app/question.ts";
import { CLEAR_CLOSED, CLOSE_ALL, CLOSE_WITH_CONNECTIONS } from "./socketsQuestions.ts";
import { fitting, onSelected } from "./onSelected.ts";
import * as socket from "./socketActions.ts";

const open = fitting(socket.canEnd, said("sockets.isClosedAlready"));
const withConnections = fitting(socket.hasOpenChildren, said("sockets.hasNoOpenConnection"));

/** What can be done to the selected socket, in the order of its menu. */
export const SOCKET_ACTIONS: readonly Action[] = [
  onSelected(
    {
      id: "socket.reopen",
      title: said("sockets.openAgain"),
      synonyms: said("sockets.openAgainAlso"),
      keys: "Mod+Shift+O",
    },
    fitting(socket.canReopen, said("sockets.cannotBeOpenedAgain")),
    (app, { id }) => void socket.reopen(app, id),
  ),
  onSelected(
    { id: "socket.removeStale", title: said("sockets.removeStaleSocketFileAndOpenAgain") },
    fitting(socket.hasStaleFile, said("sockets.noStaleFileIsInItsWay")),
    (app, { id }) => void socket.removeStaleAndReopen(app, id),
  ),
  onSelected(
    {
      id: "socket.edit",
      title: said("sockets.editSettingsAndOpen"),
      synonyms: said("sockets.editAlso"),
    },
    fitting(({ spec }) => spec !== null, said("sockets.wasAccepted")),
    (app, { kind, spec }) => socket.showForm(app, kind, spec),
  ),
  onSelected(
    {
      id: "socket.shutdown",
      title: said("sockets.shutDownWritingSideFin"),
      synonyms: said("sockets.shutDownAlso"),
    },
    fitting(socket.canShutdown, said("sockets.cannotBeShutDown")),
    (app, { id }) => socket.shutdownSocket(app, id),
  ),
  onSelected(
    {
      id: "socket.close",
      title: said("sockets.close"),
      synonyms: said("sockets.closeAlso"),
      keys: "Mod+Backspace",
    },
    (info) =>
      socket.hasOpenChildren(info) && socket.canEnd(info)
        ? said("sockets.hasOpenConnections")
        : open(info),
    (app, { id }) => socket.endSocket(app, id, "close"),
  ),
  onSelected(
    {
      id: "socket.closeKeeping",
      title: said("sockets.closeListenerKeepItsConnections"),
      synonyms: said("sockets.closeAlso"),
    },
    (info) => (open(info) === true ? withConnections(info) : open(info)),
    (app, { id }) => socket.endSocket(app, id, "closeKeeping"),
  ),
  onSelected(
    {
      id: "socket.closeWithAccepted",
      title: said("sockets.closeListenerAndItsConnections"),
      synonyms: said("sockets.closeAlso"),
    },
    (info) => (open(info) === true ? withConnections(info) : open(info)),
    (app, { id }) => socket.endSocket(app, id, "closeWithAccepted"),
  ),
  onSelected(
    {
      id: "socket.closeRemaining",
      title: said("sockets.closeConnections"),
      synonyms: said("sockets.closeAlso"),
    },
    (info) => (socket.canEnd(info) ? said("sockets.isOpenItself") : withConnections(info)),
    (app, { id }) => socket.endSocket(app, id, "closeWithAccepted"),
  ),
  onSelected(
    { id: "socket.reset", title: said("sockets.resetRst"), synonyms: said("sockets.resetAlso") },
    fitting(socket.canReset, said("sockets.cannotBeReset")),
    (app, { id }) => socket.endSocket(app, id, "reset"),
  ),
  onSelected(
    {
      id: "socket.clear",
      title: said("sockets.takeOffList"),
      synonyms: said("sockets.takeOffAlso"),
    },
    fitting((info) => !socket.canEnd(info), said("sockets.isOpenCloseFirst")),
    (app, { id }) => void socket.clearOne(app, id),
  ),
];

/** One key for both: an open socket is closed, a closed one taken off the list; only what takes others along is asked. */
export const DELETE: Action = {
  ...onSelected(
    { id: "socket.delete", title: said("sockets.closeOrTakeOff"), keys: "Delete" },
    () => true,
    (app, info) => {
      if (socket.hasOpenChildren(info)) ask(app, CLOSE_WITH_CONNECTIONS);
      else if (socket.canEnd(info)) socket.endSocket(app, info.id, "close");
      else void socket.clearOne(app, info.id);
    },
  ),
  within: "sockets",
};

const server = said("sockets.serverAlso");
const client = said("sockets.clientAlso");
const other = said("sockets.otherAlso");

interface NewRow {
  readonly kind: SocketInfo["kind"];
  readonly title: Text;
  readonly keys: string;
  readonly synonyms: Text;
}

const NEW: readonly NewRow[] = [
  { kind: "tcp-listener", title: said("form.newTcpServer"), keys: "Mod+Shift+1", synonyms: server },
  {
    kind: "tcp-connection",
    title: said("form.newTcpClient"),
    keys: "Mod+Shift+2",
    synonyms: client,
  },
  { kind: "udp", title: said("form.newUdpSocket"), keys: "Mod+Shift+3", synonyms: other },
  {
    kind: "unix-listener",
    title: said("form.newUnixServer"),
    keys: "Mod+Shift+4",
    synonyms: server,
  },
  {
    kind: "unix-connection",
    title: said("form.newUnixClient"),
    keys: "Mod+Shift+5",
    synonyms: client,
  },
  {
    kind: "unix-dgram",
    title: said("form.newUnixDatagramSocket"),
    keys: "Mod+Shift+6",
    synonyms: other,
  },
];

export const NEW_ACTIONS: readonly Action[] = NEW.map(({ kind, ...row }) => ({
  ...row,
  id: `new.${kind}`,
  section: "new",
  ofEngine: true,
  available: whenLive,
  run: (app) => socket.showForm(app, kind),
}));

const anyOpen = allOf(
  whenLive,
  when(
    (state: State) => (engineSlice.of(state).facts?.totals.openSockets ?? 0) > 0,
    said("sockets.noSocketIsOpen"),
  ),
);

/** What was refused stays in sight until it is dismissed, or the next command works. */
export const DISMISS: Action = {
  id: "window.dismiss",
  title: said("sockets.dismissRefused"),
  section: "window",
  available: when((state) => refusedSlice.of(state).failure !== null, said("app.nothingToDismiss")),
  run: dismissRefused,
};

export const CLEAR_CLOSED_ACTION: Action = {
  id: "sockets.clearClosed",
  title: said("sockets.clearClosedSockets"),
  synonyms: said("sockets.clearAlso"),
  section: "sockets",
  ofEngine: true,
  available: allOf(
    whenLive,
    when(
      (state) => socketsSlice.of(state).table.closedCount() > 0,
      said("sockets.noClosedSocketIsOnList"),
    ),
  ),
  run: (app) => ask(app, CLEAR_CLOSED),
};

export const ALL_SOCKETS_ACTIONS: readonly Action[] = [
  {
    id: "sockets.tryIt",
    title: said("sockets.tryItEchoServerAndClient"),
    synonyms: said("sockets.tryItAlso"),
    section: "sockets",
    ofEngine: true,
    available: whenLive,
    run: (app) => void socket.tryIt(app),
  },
  CLEAR_CLOSED_ACTION,
  {
    id: "sockets.closeAll",
    title: said("sockets.closeAllSockets"),
    synonyms: said("sockets.closeAllAlso"),
    section: "sockets",
    ofEngine: true,
    available: anyOpen,
    run: (app) => ask(app, CLOSE_ALL),
  },
  DISMISS,
];
