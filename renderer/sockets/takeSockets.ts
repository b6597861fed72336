// What a frame says about sockets.

import type { SocketChanges } from "../../shared/contract/sockets.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { SIDES } from "../app/side.ts";
import { atEachSide, seenFrom, sideOf } from "../app/sides/sides.ts";
import { selectedSocket, selectionSlice, socketsSlice } from "./socketsState.ts";

export function socketsOfList(state: State, list: SocketChanges): State {
  const { table, rates, version, ratesVersion } = socketsSlice.of(state);
  const before = new Map(SIDES.map((side) => [side, selectedSocket(seenFrom(state, side))]));
  table.clear();
  rates.clear();
  for (const socket of list.sockets) {
    table.put(socket);
    rates.begin(socket.id, socket.counters);
  }
  const survivors = atEachSide((seen, told: SocketChanges) =>
    selectionSlice.change(seen, {
      selected: survivor(seen, before.get(sideOf(seen)) ?? null, told),
    }),
  );
  return {
    ...survivors(state, list),
    ...socketsSlice.change(state, {
      version: version + 1,
      ratesVersion: ratesVersion + 1,
      totalRate: null,
    }),
  };
}

/** The selected socket if it is still the same one: after a restart of the engine its number may be another's. */
function survivor(state: State, before: SocketInfo | null, { more }: SocketChanges): number | null {
  const { selected } = selectionSlice.of(state);
  const now = selectedSocket(state);
  if (now === null) return more ? selected : null;
  return before === null || before.openedAt === now.openedAt ? selected : null;
}

export function socketsOfFrame(state: State, told: SocketChanges): State {
  const { table, rates, version } = socketsSlice.of(state);
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
  return {
    ...deselectRemoved(state, told),
    ...socketsSlice.change(state, { version: version + 1 }),
  };
}

const deselectRemoved = atEachSide((state, { removed }: SocketChanges) => {
  const { selected } = selectionSlice.of(state);
  return selected !== null && removed.includes(selected)
    ? selectionSlice.change(state, { selected: null })
    : NOTHING;
});

const NOTHING: State = {};
const NOTHING_YET = { bytesIn: 0, bytesOut: 0 };
