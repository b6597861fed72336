// Rows of the index that lie far apart, as those of a page do of which a filter leaves few.

import { columnsOf, joined, pickRows, type Chunk } from "./chunk.ts";
import { ChunkBuffers } from "./ChunkBuffers.ts";
import type { EventIndex } from "./EventIndex.ts";

/** Rows so close together that what lies between them is read too; fewer rows than these are read one by one. */
const CLOSE = 16;
const FEW = 5;

export class RowPicker {
  readonly #index: EventIndex;
  readonly #buffers = new ChunkBuffers();

  constructor(index: EventIndex) {
    this.#index = index;
  }

  /** Some rows of a chunk, ascending, as columns by themselves: their row i is `rows[i]`. */
  async pick(chunk: number, rows: readonly number[]): Promise<Chunk> {
    const known = this.#index.peek(chunk);
    if (known !== null) return pickRows(known, rows, 0);
    if (rows.length < FEW)
      return joined(await Promise.all(rows.map((row) => this.#near(chunk, [row]))));
    const span = (rows.at(-1) ?? 0) + 1 - (rows[0] ?? 0);
    if (span <= rows.length * CLOSE) return this.#near(chunk, rows);
    return this.#buffers.use(async (buffer) => {
      await this.#index.readInto(chunk, buffer);
      return pickRows(columnsOf(buffer), rows, 0);
    });
  }

  /** With all that lies between them. */
  async #near(chunk: number, rows: readonly number[]): Promise<Chunk> {
    const first = rows[0] ?? 0;
    const part = await this.#index.part(chunk, first, (rows.at(-1) ?? first) + 1);
    return pickRows(part.columns, rows, part.first);
  }
}
