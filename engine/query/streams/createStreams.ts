// The tables of the conversations that clients look at, kept for each recording and file that is looked at.

import { Recent } from "../../../shared/util/Recent.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { StreamTable } from "./StreamTable.ts";

/**
 * Tables kept of each: as many as a ladder has sockets, and a few that are read. Each holds lists of its own events in two chunks
 * (5 MB where it is the only one there), and 64 bytes for each 65,536 events.
 */
const MAX_TABLES = 24;

export interface Streams {
  of(store: EventStore, socket: number, peer: string | null): StreamTable;
}

interface Tables {
  count: number;
  readonly tables: Recent<string, StreamTable>;
}

export function createStreams(): Streams {
  const known = new WeakMap<EventStore, Tables>();
  return {
    of(store, socket, peer) {
      const kept: Tables = known.get(store) ?? { count: 0, tables: new Recent(MAX_TABLES) };
      known.set(store, kept);
      const { tables } = kept;
      // A full disk takes events back that never reached it.
      if (store.count < kept.count) tables.clear();
      kept.count = store.count;
      const key = `${socket} ${peer ?? ""}`;
      const table = tables.get(key) ?? new StreamTable(store, socket, peer);
      tables.set(key, table);
      return table;
    },
  };
}
