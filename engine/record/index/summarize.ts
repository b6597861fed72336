// What is kept in memory of every full chunk, so that most of them need not be read.

import { ACCEPT_CODE, CHUNK_ROWS, type Chunk } from "./chunk.ts";

/** How often each socket occurs in a sealed chunk: ids ascending, and the ids that its accepts returned, ascending. */
export interface ChunkSummary {
  readonly sockets: Uint32Array;
  readonly counts: Uint32Array;
  readonly accepted: Uint32Array;
  /** Where its first event is in the file. */
  readonly firstOffset: number;
  /** Of its last event. */
  readonly lastTime: number;
}

export function summarize(chunk: Chunk): ChunkSummary {
  const counts = new Map<number, number>();
  const accepted: number[] = [];
  let run = 0;
  for (let row = 0; row < CHUNK_ROWS; row++) {
    const socket = chunk.socket[row] ?? 0;
    run += 1;
    // One Map store for each run of the same socket.
    if (chunk.socket[row + 1] !== socket) {
      counts.set(socket, (counts.get(socket) ?? 0) + run);
      run = 0;
    }
    if (((chunk.code[row] ?? 0) & 0xff) === ACCEPT_CODE) accepted.push(chunk.result[row] ?? 0);
  }
  const sockets = Uint32Array.from(counts.keys()).toSorted();
  return {
    ...bordersOf(chunk),
    sockets,
    counts: sockets.map((socket) => counts.get(socket) ?? 0),
    accepted: Uint32Array.from(accepted).toSorted(),
  };
}

const NONE = new Uint32Array(0);

/** Only where it begins and ends. */
export function bordersOf(chunk: Chunk): ChunkSummary {
  return {
    sockets: NONE,
    counts: NONE,
    accepted: NONE,
    firstOffset: chunk.offset[0] ?? 0,
    lastTime: chunk.time[CHUNK_ROWS - 1] ?? 0,
  };
}
