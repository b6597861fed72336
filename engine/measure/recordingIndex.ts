// A recording's index as measuring reads it: chunks that are in memory as they are, older ones from the file beside the
// store, so that the chunks kept for the table's rows stay.

import * as fs from "node:fs/promises";
import { CHUNK_BYTES, CHUNK_ROWS, chunkPosition, columnsOf } from "../record/index/chunk.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { MeasuredColumns } from "./aggregate.ts";
import type { MeasuredIndex } from "./Timeline.ts";

const known = new WeakMap<EventStore, MeasuredIndex>();

/** Always the same one for a store. */
export function recordingIndex(store: EventStore): MeasuredIndex {
  const index = known.get(store) ?? newIndex(store);
  known.set(store, index);
  return index;
}

function newIndex(store: EventStore): MeasuredIndex {
  function peek(index: number): MeasuredColumns | null {
    return store.index.peek(index);
  }
  return {
    get count() {
      return store.count;
    },
    chunkRows: CHUNK_ROWS,
    peek,
    chunk: async (index) => peek(index) ?? (await readChunk(store.indexPath, index)),
  };
}

async function readChunk(path: string, index: number): Promise<MeasuredColumns> {
  const file = await fs.open(path);
  try {
    const bytes = new Uint8Array(CHUNK_BYTES);
    const { bytesRead } = await file.read(bytes, 0, CHUNK_BYTES, chunkPosition(index));
    if (bytesRead < CHUNK_BYTES) throw new RangeError(`chunk ${index} is not in ${path}`);
    return columnsOf(bytes.buffer);
  } finally {
    await file.close();
  }
}
