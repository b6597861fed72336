// The tables of the conversations that clients look at, kept for the recording in use.

import type { EventStore } from "../../record/read/EventStore.ts";
import { StreamTable } from "./StreamTable.ts";

/** Tables kept; each up to 5 MB, and 64 bytes for each 65,536 events. */
const MAX_TABLES = 8;

export interface Streams {
  of(recording: EventStore, socket: number, peer: string | null): StreamTable;
}

export function createStreams(): Streams {
  let known: EventStore | null = null;
  let count = 0;
  /** Insertion order is age of use. */
  const tables = new Map<string, StreamTable>();
  return {
    of(recording, socket, peer) {
      // A full disk takes events back that never reached it.
      if (recording !== known || recording.count < count) tables.clear();
      known = recording;
      count = recording.count;
      const key = `${socket} ${peer ?? ""}`;
      const table = tables.get(key) ?? new StreamTable(recording, socket, peer);
      tables.delete(key);
      tables.set(key, table);
      for (const oldest of tables.keys()) {
        if (tables.size <= MAX_TABLES) break;
        tables.delete(oldest);
      }
      return table;
    },
  };
}
