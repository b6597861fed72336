// A recording's index as measuring reads it: chunks that are in memory as they are, older ones from the file beside the
// recording, so that the chunks kept for the table's rows stay.

import * as fs from "node:fs/promises";
import { CHUNK_BYTES, CHUNK_ROWS, columnsOf } from "../record/index/chunk.ts";
import type { Recording } from "../record/write/Recording.ts";
import type { MeasuredColumns } from "./aggregate.ts";
import type { MeasuredIndex } from "./Timeline.ts";

const known = new WeakMap<Recording, MeasuredIndex>();

/** Always the same one for a recording. */
export function recordingIndex(recording: Recording): MeasuredIndex {
  const index = known.get(recording) ?? newIndex(recording);
  known.set(recording, index);
  return index;
}

function newIndex(recording: Recording): MeasuredIndex {
  function peek(index: number): MeasuredColumns | null {
    return recording.peekChunk(index);
  }
  return {
    get count() {
      return recording.count;
    },
    chunkRows: CHUNK_ROWS,
    peek,
    chunk: async (index) => peek(index) ?? (await readChunk(recording.indexPath, index)),
  };
}

async function readChunk(path: string, index: number): Promise<MeasuredColumns> {
  const file = await fs.open(path);
  try {
    const bytes = new Uint8Array(CHUNK_BYTES);
    const { bytesRead } = await file.read(bytes, 0, CHUNK_BYTES, index * CHUNK_BYTES);
    if (bytesRead < CHUNK_BYTES) throw new RangeError(`chunk ${index} is not in ${path}`);
    return columnsOf(bytes.buffer);
  } finally {
    await file.close();
  }
}
