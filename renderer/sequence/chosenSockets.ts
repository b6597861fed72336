// Whose calls the sequence draws: what was chosen by hand, or what belongs together with the selection.

import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { isListener, type SocketInfo, isDatagram } from "../../shared/model/socket.ts";
import { counterparts, endText, isEndOf } from "../../shared/sequence/ends.ts";
import { MAX_CHOSEN } from "../../shared/sequence/ladder.ts";
import type { State } from "../app/App.ts";
import type { SocketTable } from "../sockets/socketTable.ts";
import { selectionSlice, socketsSlice } from "../sockets/socketsState.ts";
import { sequenceSlice } from "./sequenceState.ts";

export interface Chosen {
  /** Ascending, at most MAX_CHOSEN. */
  readonly sockets: readonly number[];
  /** How many there would be. */
  readonly of: number;
  /** Listeners of which all that they accept is meant, also what is yet to come. */
  readonly families: readonly number[];
  /** Listeners that are there for the sake of what was chosen: what else they accept is left out. */
  readonly asides: readonly number[];
}

export function chosenSockets(state: State): Chosen {
  const { table: sockets } = socketsSlice.of(state);
  const { selected: selectedSocket, wide } = selectionSlice.of(state);
  const { choice } = sequenceSlice.of(state);
  if (choice !== null && choice.selected === selectedSocket) {
    const known = choice.sockets.filter((socket) => sockets.get(socket) !== undefined);
    if (known.length > 0) return bounded(known);
  }
  const selected = selectedSocket === null ? undefined : sockets.get(selectedSocket);
  const all = selected === undefined || wide;
  if (all && (sockets.size() <= MAX_CHOSEN || selected === undefined)) return everything(sockets);
  return selected === undefined ? everything(sockets) : related(sockets, selected);
}

function everything(sockets: SocketTable): Chosen {
  const ids: number[] = [];
  for (const { id } of sockets.values()) if (ids.length < MAX_CHOSEN) ids.push(id);
  return { ...bounded(ids), of: sockets.size() };
}

/** The selection and whatever of ours it talks with. */
function related(sockets: SocketTable, selected: SocketInfo): Chosen {
  const found = new Set<number>();
  const families: number[] = [];
  const asides: number[] = [];
  const addAside = (parent: number | null): void => {
    if (parent === null || sockets.get(parent) === undefined) return;
    found.add(parent);
    asides.push(parent);
  };
  const addFamily = (listener: SocketInfo): void => {
    families.push(listener.id);
    found.add(listener.id);
    const children = sockets.children(listener.id);
    for (const child of children) found.add(child);
    const shown = children.slice(0, MAX_CHOSEN).map((child) => sockets.get(child));
    for (const client of sockets.values())
      if (
        client.parent === null &&
        client.remote !== null &&
        (isEndOf(listener.local, formatEndpoint(client.remote)) ||
          shown.some((child) => child !== undefined && areEnds(client, child)))
      )
        found.add(client.id);
  };
  if (isListener(selected.kind)) addFamily(selected);
  else {
    found.add(selected.id);
    for (const other of otherEnds(sockets, selected)) {
      found.add(other.id);
      addAside(other.parent);
    }
    addAside(selected.parent);
  }
  return bounded([...found], families, asides);
}

function otherEnds(sockets: SocketTable, selected: SocketInfo): readonly SocketInfo[] {
  if (selected.kind !== "unix-connection")
    return [...sockets.values()].filter((other) => areEnds(selected, other));
  // Its clients have no name: all of one path are paired, and the selected one's partner is taken.
  const path = pathOf(selected);
  const alike = [...sockets.values()].filter((other) => pathOf(other) === path);
  const partner = sockets.get(counterparts(alike).get(selected.id) ?? 0);
  return partner === undefined ? [] : [partner];
}

/** The path that both ends of a Unix domain connection know. */
function pathOf({ kind, parent, local, remote }: SocketInfo): string | null {
  if (kind !== "unix-connection") return null;
  return endText(parent === null ? remote : local);
}

/** Whether two sockets are each other's peer. Ports first: there may be thousands to look at. */
function areEnds(a: SocketInfo, b: SocketInfo): boolean {
  if (a.id === b.id || a.local === null || b.local === null) return false;
  if (a.local.family === "unix" || b.local.family === "unix") return false;
  if (a.remote === null || a.remote.family === "unix" || a.remote.port !== b.local.port)
    return false;
  if (b.remote === null) return isDatagram(a.kind) && isEndOf(b.local, formatEndpoint(a.remote));
  return (
    b.remote.family !== "unix" &&
    b.remote.port === a.local.port &&
    isEndOf(b.local, formatEndpoint(a.remote)) &&
    isEndOf(a.local, formatEndpoint(b.remote))
  );
}

function bounded(
  ids: readonly number[],
  families: readonly number[] = [],
  asides: readonly number[] = [],
): Chosen {
  const sorted = ids.toSorted((a, b) => a - b);
  // Half a family cannot be followed as a whole.
  const whole = sorted.length <= MAX_CHOSEN;
  return {
    sockets: sorted.slice(0, MAX_CHOSEN),
    of: sorted.length,
    families: whole ? families : [],
    asides,
  };
}
