// What a frame says about sockets.

import type { SocketChanges } from "../../shared/contract/sockets.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { selectedSocket, socketsSlice } from "./socketsState.ts";

export function socketsOfList(state: State, list: SocketChanges): State {
  const { table, rates, version, ratesVersion } = socketsSlice.of(state);
  const selectedBefore = selectedSocket(state);
  table.clear();
  rates.clear();
  for (const socket of list.sockets) {
    table.put(socket);
    rates.begin(socket.id, socket.counters);
  }
  return socketsSlice.change(state, {
    version: version + 1,
    ratesVersion: ratesVersion + 1,
    totalRate: null,
    selected: survivor(state, selectedBefore, list),
  });
}

/** The selected socket if it is still the same one: after a restart of the engine its number may be another's. */
function survivor(state: State, before: SocketInfo | null, { more }: SocketChanges): number | null {
  const { selected } = socketsSlice.of(state);
  const now = selectedSocket(state);
  if (now === null) return more ? selected : null;
  return before === null || before.openedAt === now.openedAt ? selected : null;
}

export function socketsOfFrame(state: State, told: SocketChanges): State {
  const { table, rates, version, selected } = socketsSlice.of(state);
  const isPartOfList = engineSlice.of(state).facts?.more === true;
  for (const socket of told.sockets) {
    // New since the list was whole: all that it did counts. Part of a long list: nothing that it did before does.
    if (table.put(socket)) rates.begin(socket.id, isPartOfList ? socket.counters : NOTHING_YET);
    rates.touch(socket.id);
  }
  for (const id of told.removed) {
    table.remove(id);
    rates.forget(id);
  }
  if (told.sockets.length === 0 && told.removed.length === 0) return NOTHING;
  return socketsSlice.change(state, {
    version: version + 1,
    selected: selected !== null && told.removed.includes(selected) ? null : selected,
  });
}

const NOTHING: State = {};
const NOTHING_YET = { bytesIn: 0, bytesOut: 0 };
