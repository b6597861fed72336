// Everything that can be done to sockets, as plain functions. The outcome comes back as events and states.

import type { Failure } from "../../shared/model/failure.ts";
import {
  isListener,
  isOpen,
  type OpenSpec,
  type SocketInfo,
  type SocketKind,
} from "../../shared/model/socket.ts";
import { said } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { attempt, dismissRefused, failureOf, refuse } from "../app/attempt.ts";
import { engineSlice } from "../app/engineState.ts";
import { did } from "../undo/history.ts";
import { selectSocket, selectWhenKnown, setWide } from "./selection.ts";
import { selectionSlice, socketsSlice } from "./socketsState.ts";
import { buildTreeRows } from "./treeRows.ts";

export function showForm(app: App, kind: SocketKind, spec: OpenSpec | null = null): void {
  socketsSlice.set(app, { form: { kind, spec } });
}

export function closeForm(app: App): void {
  socketsSlice.set(app, { form: null });
}

/** Opens a socket and selects it; the failure, where the engine refuses it at once. */
export async function openSocket(app: App, spec: OpenSpec): Promise<Failure | null> {
  try {
    const { socket } = await app.engine.call("open", { spec });
    socketsSlice.set(app, { form: null });
    dismissRefused(app);
    selectWhenKnown(app, socket, { focus: true });
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

export async function tryIt(app: App): Promise<void> {
  const opened = await attempt(app, app.engine.call("tryIt", {}));
  if (opened === null) return;
  // The whole conversation is of interest, both ends of it: the client is selected, all events stay in sight.
  socketsSlice.set(app, { form: null });
  setWide(app, true);
  selectWhenKnown(app, opened.client, { wide: true });
}

export async function reopen(app: App, socket: number): Promise<void> {
  const opened = await attempt(app, app.engine.call("reopen", { socket }));
  if (opened !== null) selectWhenKnown(app, opened.socket, { focus: true });
}

/** Whether it failed for a socket file on which nobody listens. */
export function hasStaleFile({ state, failure }: SocketInfo): boolean {
  return state === "failed" && failure?.remedy !== undefined;
}

export async function removeStaleAndReopen(app: App, socket: number): Promise<void> {
  const removed = await attempt(
    app,
    app.engine.call("removeStaleSocket", { socket }).then(() => true),
  );
  if (removed === true) await reopen(app, socket);
}

export type Ending = "close" | "reset" | "closeKeeping" | "closeWithAccepted";

export function endSocket(app: App, socket: number, ending: Ending): void {
  void attempt(
    app,
    app.engine.call("close", {
      socket,
      how: ending === "reset" ? "reset" : "close",
      accepted: ending === "closeWithAccepted" ? "close" : "keep",
    }),
  );
}

export function shutdownSocket(app: App, socket: number): void {
  void attempt(app, app.engine.call("shutdown", { socket }));
}

/** The next one in the tree is selected then, so that one can go on. */
export async function clearOne(app: App, socket: number): Promise<void> {
  const beside = besideInTree(app.store.getState(), socket);
  if (!(await clear(app, [socket]))) return;
  const { selected } = selectionSlice.get(app);
  if (selected === socket || selected === null) selectSocket(app, beside);
}

/** The one below it in the tree, or above where it is the last; null where it is alone. */
function besideInTree(state: State, socket: number): number | null {
  const { table, collapsed } = socketsSlice.of(state);
  const { ids } = buildTreeRows(table.shape(), collapsed);
  const at = ids.indexOf(socket);
  return at === -1 ? null : (ids[at + 1] ?? ids[at - 1] ?? null);
}

export function clearClosed(app: App): void {
  void clear(app, null);
}

/** Takes closed sockets off the list, all (null) or those named; which can be undone as long as the engine keeps them. Whether any went. */
async function clear(app: App, sockets: readonly number[] | null): Promise<boolean> {
  const { epoch } = engineSlice.get(app);
  const ask = () => attempt(app, app.engine.call("clear", { sockets }));
  let cleared = await ask();
  if (cleared === null || cleared.sockets === 0) return false;
  did(app, {
    words: said("sockets.tookOffList", { count: cleared.sockets }),
    undo() {
      const clearing = cleared?.clearing;
      if (clearing !== undefined) void restore(app, clearing);
    },
    redo: () => void ask().then((again) => (cleared = again)),
    // The list of another engine, or of one that was restarted, knows nothing of it.
    stands: (state) => engineSlice.of(state).epoch === epoch,
  });
  return true;
}

async function restore(app: App, clearing: number): Promise<void> {
  const restored = await attempt(app, app.engine.call("restore", { clearing }));
  if (restored?.sockets !== 0) return;
  refuse(app, {
    code: "PORTSCOPE_NOT_KEPT",
    syscall: "",
    sentence: said("sockets.notKept"),
    next: said("sockets.notKeptNext"),
  });
}

export function closeAll(app: App): void {
  void attempt(app, app.engine.call("closeAll", {}));
}

export function canEnd(socket: SocketInfo): boolean {
  return isOpen(socket.state);
}

export function canReset(socket: SocketInfo): boolean {
  return socket.kind === "tcp-connection" && isOpen(socket.state) && socket.state !== "opening";
}

export function canShutdown(socket: SocketInfo): boolean {
  return (
    (socket.kind === "tcp-connection" || socket.kind === "unix-connection") &&
    (socket.state === "connected" || socket.state === "half-closed-remote")
  );
}

export function canReopen(socket: SocketInfo): boolean {
  return !isOpen(socket.state) && socket.spec !== null;
}

export function hasOpenChildren(socket: SocketInfo): boolean {
  return isListener(socket.kind) && socket.openChildren > 0;
}
