// The columns of a run of events, as the index, its file and the threads that scan have them.

import { CALLS } from "../../../shared/model/event.ts";

export const CHUNK_ROWS = 65_536;
export const ROW_BYTES = 32;
export const CHUNK_BYTES = CHUNK_ROWS * ROW_BYTES;
/** With its rows by socket behind the columns, as a chunk lies in memory. */
export const WHOLE_CHUNK_BYTES = CHUNK_BYTES + CHUNK_ROWS * 2;
/** As it lies in the index's file: behind all that its rows again, each by itself (rowRecords.ts). */
export const STORED_CHUNK_BYTES = WHOLE_CHUNK_BYTES + CHUNK_BYTES;

export const ACCEPT_CODE = CALLS.indexOf("accept");

export interface Chunk {
  /** File position of the event's first block. */
  readonly offset: Float64Array;
  /** µs since the epoch. */
  readonly time: Float64Array;
  readonly socket: Uint32Array;
  /** Bytes of send and recv, the new socket's id for accept, otherwise 0. */
  readonly result: Uint32Array;
  /** Number in the FlowTable. */
  readonly flow: Uint32Array;
  /** Call number in the low byte, row flags in the high byte. */
  readonly code: Uint16Array;
  /** See eventDetail.ts. */
  readonly detail: Uint16Array;
}

/** One event's row. */
export interface IndexRow {
  readonly offset: number;
  readonly time: number;
  readonly socket: number;
  readonly result: number;
  readonly flow: number;
  readonly code: number;
  readonly detail: number;
}

/** Where a chunk begins in the index's file. */
export function chunkPosition(index: number): number {
  return index * STORED_CHUNK_BYTES;
}

/** Where a row of a chunk by itself begins in the index's file. */
export function recordPosition(index: number, row: number): number {
  return chunkPosition(index) + WHOLE_CHUNK_BYTES + row * ROW_BYTES;
}

/** An empty chunk, with room for its rows by socket. */
export function newChunk(): Chunk {
  return columnsOf(new ArrayBuffer(WHOLE_CHUNK_BYTES));
}

/** The rows of a whole chunk by socket: those of the lowest id first, each socket's ascending. Filled in once it is full. */
export function rowsBySocket({ offset }: Chunk): Uint16Array {
  return new Uint16Array(offset.buffer, CHUNK_BYTES, CHUNK_ROWS);
}

export function columnsOf(buffer: ArrayBufferLike, rows = CHUNK_ROWS): Chunk {
  return {
    offset: new Float64Array(buffer, 0, rows),
    time: new Float64Array(buffer, rows * 8, rows),
    socket: new Uint32Array(buffer, rows * 16, rows),
    result: new Uint32Array(buffer, rows * 20, rows),
    flow: new Uint32Array(buffer, rows * 24, rows),
    code: new Uint16Array(buffer, rows * 28, rows),
    detail: new Uint16Array(buffer, rows * 30, rows),
  };
}

/** Rows of a chunk by themselves, for another thread: as `columnsOf(buffer, to - from)`. */
export function copyOfRows(chunk: Chunk, from: number, to: number): ArrayBuffer {
  const buffer = new ArrayBuffer((to - from) * ROW_BYTES);
  putRows(columnsOf(buffer, to - from), 0, { columns: chunk, from, to });
  return buffer;
}

/** Rows `from` to `to` (not included). */
export interface ChunkRows {
  readonly columns: Chunk;
  readonly from: number;
  readonly to: number;
}

/** Copies rows to where `at` says. */
export function putRows(into: Chunk, at: number, { columns, from, to }: ChunkRows): void {
  into.offset.set(columns.offset.subarray(from, to), at);
  into.time.set(columns.time.subarray(from, to), at);
  into.socket.set(columns.socket.subarray(from, to), at);
  into.result.set(columns.result.subarray(from, to), at);
  into.flow.set(columns.flow.subarray(from, to), at);
  into.code.set(columns.code.subarray(from, to), at);
  into.detail.set(columns.detail.subarray(from, to), at);
}

/** Some rows of a chunk as columns by themselves. */
export function pickRows(columns: Chunk, rows: readonly number[]): Chunk {
  const picked = columnsOf(new ArrayBuffer(rows.length * ROW_BYTES), rows.length);
  for (const [at, row] of rows.entries()) {
    picked.offset[at] = columns.offset[row] ?? 0;
    picked.time[at] = columns.time[row] ?? 0;
    picked.socket[at] = columns.socket[row] ?? 0;
    picked.result[at] = columns.result[row] ?? 0;
    picked.flow[at] = columns.flow[row] ?? 0;
    picked.code[at] = columns.code[row] ?? 0;
    picked.detail[at] = columns.detail[row] ?? 0;
  }
  return picked;
}
