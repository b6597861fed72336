// What a snapshot or a batch says about sockets.

import type { Batch, Snapshot } from "../../shared/contract/messages.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { selectedSocket, socketsSlice } from "./socketsState.ts";

export function socketsOfSnapshot(state: State, snapshot: Snapshot): State {
  const { table, rates, version, ratesVersion } = socketsSlice.of(state);
  const selectedBefore = selectedSocket(state);
  table.clear();
  rates.clear();
  for (const socket of snapshot.sockets) {
    table.put(socket);
    rates.begin(socket.id, socket.counters);
  }
  return socketsSlice.change(state, {
    version: version + 1,
    ratesVersion: ratesVersion + 1,
    totalRate: null,
    selected: survivor(state, selectedBefore, snapshot),
  });
}

/** The selected socket if it is still the same one: after a restart of the engine its number may be another's. */
function survivor(state: State, before: SocketInfo | null, { more }: Snapshot): number | null {
  const { selected } = socketsSlice.of(state);
  const now = selectedSocket(state);
  if (now === null) return more ? selected : null;
  return before === null || before.openedAt === now.openedAt ? selected : null;
}

export function socketsOfBatch(state: State, batch: Batch): State {
  const { table, rates, version, selected } = socketsSlice.of(state);
  const isPartOfSnapshot = engineSlice.of(state).facts?.more === true;
  for (const socket of batch.sockets) {
    // New since the snapshot: all that it did counts. Part of a long snapshot: nothing that it did before does.
    if (table.put(socket)) rates.begin(socket.id, isPartOfSnapshot ? socket.counters : NOTHING_YET);
    rates.touch(socket.id);
  }
  for (const id of batch.removed) {
    table.remove(id);
    rates.forget(id);
  }
  if (batch.sockets.length === 0 && batch.removed.length === 0) return NOTHING;
  return socketsSlice.change(state, {
    version: version + 1,
    selected: selected !== null && batch.removed.includes(selected) ? null : selected,
  });
}

const NOTHING: State = {};
const NOTHING_YET = { bytesIn: 0, bytesOut: 0 };
