// Which socket is selected, and whose events that means.

import type { Scope } from "../../shared/model/rows.ts";
import { isListener } from "../../shared/model/socket.ts";
import type { App, State } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { appHere } from "../app/sides/appAt.ts";
import { selectionSlice, socketsSlice } from "./socketsState.ts";

/** The scope that the selection asks for: a listener stands for its family. */
export function wantedScope(state: State): Scope {
  const { selected, wide } = selectionSlice.of(state);
  if (selected === null || wide) return { kind: "all" };
  const socket = socketsSlice.of(state).table.get(selected);
  if (socket === undefined) return { kind: "all" };
  return { kind: isListener(socket.kind) ? "family" : "socket", socket: selected };
}

/** Selecting in the tree narrows the events to it. */
export function selectSocket(app: App, socket: number | null): void {
  selectionSlice.set(app, { selected: socket, wide: false });
}

/** Widens the events to all sockets, or narrows them to the selected one again. */
export function setWide(app: App, wide: boolean): void {
  selectionSlice.set(app, { wide });
}

export interface Selecting {
  /** Whether the events stay on all sockets. */
  readonly wide?: boolean;
  /** Whether its row takes the focus, where nothing else has it. */
  readonly focus?: boolean;
}

/** A new socket's record comes with the next batch: until then there is nothing to select. */
export function selectWhenKnown(app: App, socket: number, selecting: Selecting = {}): void {
  const { wide = false, focus = false } = selecting;
  const isKnown = (state: State) => socketsSlice.of(state).table.get(socket) !== undefined;
  const here = appHere(app);
  const select = () => {
    selectionSlice.set(here, { selected: socket, wide });
    if (focus) socketsSlice.set(here, { toFocus: socket });
  };
  if (isKnown(app.store.getState())) {
    select();
    return;
  }
  const stop = app.store.subscribe((state) => {
    if (!isKnown(state) && isLive(state)) return;
    stop();
    if (isKnown(state)) select();
  });
}

export function toggleCollapsed(app: App, socket: number): void {
  const collapsed = new Set(socketsSlice.get(app).collapsed);
  if (!collapsed.delete(socket)) collapsed.add(socket);
  socketsSlice.set(app, { collapsed });
}
