// The rows of a chunk with all that is known of each in one place: who wants single rows of a chunk that is in the index's file
// reads one stretch for each, and not one for each column.

import { CHUNK_BYTES, CHUNK_ROWS, ROW_BYTES, type Chunk, type IndexRow } from "./chunk.ts";

/** Those of the chunk that is filled now: put as they come, so that a full one costs no turn of its own. */
export class RowRecords {
  readonly bytes = new Uint8Array(CHUNK_BYTES);
  readonly #doubles = new Float64Array(this.bytes.buffer);
  readonly #words = new Uint32Array(this.bytes.buffer);
  readonly #shorts = new Uint16Array(this.bytes.buffer);

  put(row: number, { offset, time, socket, result, flow, code, detail }: IndexRow): void {
    this.#doubles[row * 4] = offset;
    this.#doubles[row * 4 + 1] = time;
    this.#words[row * 8 + 4] = socket;
    this.#words[row * 8 + 5] = result;
    this.#words[row * 8 + 6] = flow;
    this.#shorts[row * 16 + 14] = code;
    this.#shorts[row * 16 + 15] = detail;
  }

  /** All rows of a chunk. */
  putAll(chunk: Chunk): void {
    for (let row = 0; row < CHUNK_ROWS; row++)
      this.put(row, {
        offset: chunk.offset[row] ?? 0,
        time: chunk.time[row] ?? 0,
        socket: chunk.socket[row] ?? 0,
        result: chunk.result[row] ?? 0,
        flow: chunk.flow[row] ?? 0,
        code: chunk.code[row] ?? 0,
        detail: chunk.detail[row] ?? 0,
      });
  }
}

/** Puts the record that begins at byte `from` into row `at` of the columns. */
export function readRecord(bytes: Uint8Array, from: number, columns: Chunk, at: number): void {
  // Wherever what was read stands: typed arrays would have to stand at a multiple of 8. Every machine that runs Node is little-endian.
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, ROW_BYTES);
  columns.offset[at] = view.getFloat64(0, true);
  columns.time[at] = view.getFloat64(8, true);
  columns.socket[at] = view.getUint32(16, true);
  columns.result[at] = view.getUint32(20, true);
  columns.flow[at] = view.getUint32(24, true);
  columns.code[at] = view.getUint16(28, true);
  columns.detail[at] = view.getUint16(30, true);
}
