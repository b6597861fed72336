// Rows of the index that lie far apart, as those of a page do of which a filter or a quiet socket leaves few.

import { gather } from "../../system/gather.ts";
import {
  CHUNK_ROWS,
  chunkPosition,
  COLUMNS,
  columnsOf,
  pickRows,
  ROW_BYTES,
  type Chunk,
} from "./chunk.ts";
import { ChunkBuffers } from "./ChunkBuffers.ts";
import type { EventIndex } from "./EventIndex.ts";

/** Rows so close together that what lies between them is read too. */
const CLOSE = 16;
/** Places of a chunk that are read one by one; where there are more, all of it is read: copying it takes as long. */
const MOST_RUNS = 32;

/** Some rows of a chunk, ascending. */
export interface RowsInChunk {
  readonly chunk: number;
  readonly rows: readonly number[];
}

export type Picked = Omit<Chunk, "flow">;

export class RowPicker {
  readonly #index: EventIndex;
  readonly #buffers = new ChunkBuffers();

  constructor(index: EventIndex) {
    this.#index = index;
  }

  /** The rows of each chunk as columns by themselves: their row i is `rows[i]`. */
  async pick(wanted: readonly RowsInChunk[]): Promise<Picked[]> {
    const runs: Run[] = [];
    const picked = wanted.map(async ({ chunk, rows }): Promise<Picked> => {
      const known = this.#index.peek(chunk);
      if (known !== null) return pickRows(known, rows);
      const columns = columnsOf(new ArrayBuffer(rows.length * ROW_BYTES), rows.length);
      const own = runsOf(chunk, rows, columns);
      if (own.length > MOST_RUNS) return this.#ofWhole(chunk, rows);
      for (const run of own) runs.push(run);
      return columns;
    });
    // Each has said by now what it needs; its columns are filled in once that is read.
    const [all] = await Promise.all([Promise.all(picked), this.#read(runs)]);
    return all;
  }

  #ofWhole(chunk: number, rows: readonly number[]): Promise<Chunk> {
    return this.#buffers.use(async (buffer) => {
      await this.#index.readInto(chunk, buffer);
      return pickRows(columnsOf(buffer), rows);
    });
  }

  /** Of all chunks at once: asked for one by one each place costs more than what is read there. */
  async #read(runs: readonly Run[]): Promise<void> {
    if (runs.length === 0) return;
    const parts = await gather(
      this.#index.cold,
      runs.flatMap((run) => PICKED.map((column) => stretchOf(run, column))),
    );
    for (const [i, run] of runs.entries())
      for (const [at, column] of PICKED.entries())
        put(run, column, parts[i * PICKED.length + at] ?? NOTHING);
  }
}

const NOTHING = new Uint8Array(0);

/** Whose ends they are nobody asks of single rows: one read less for each. */
const FLOW_AT = 24;
const PICKED = COLUMNS.filter(({ before }) => before !== FLOW_AT);

type Column = (typeof COLUMNS)[number];

/** Rows of a chunk that are read in one piece of each column: `rows[first]` to `rows[behind - 1]`. */
interface Run {
  readonly chunk: number;
  readonly rows: readonly number[];
  readonly first: number;
  readonly behind: number;
  /** Where all of `rows` go. */
  readonly into: Uint8Array;
}

function runsOf(chunk: number, rows: readonly number[], { offset }: Chunk): Run[] {
  const into = new Uint8Array(offset.buffer);
  const runs: Run[] = [];
  let first = 0;
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (next !== undefined && next - row <= CLOSE) continue;
    runs.push({ chunk, rows, first, behind: i + 1, into });
    first = i + 1;
  }
  return runs;
}

function stretchOf({ chunk, rows, first, behind }: Run, { before, bytes }: Column) {
  const start = chunkPosition(chunk) + before * CHUNK_ROWS;
  const from = start + (rows[first] ?? 0) * bytes;
  return { from, to: start + ((rows[behind - 1] ?? 0) + 1) * bytes };
}

/** `part`: the run's piece of a column. */
function put({ rows, first, behind, into }: Run, column: Column, part: Uint8Array): void {
  const start = rows[first] ?? 0;
  for (let i = first; i < behind; i++) {
    const from = ((rows[i] ?? 0) - start) * column.bytes;
    const to = column.before * rows.length + i * column.bytes;
    for (let byte = 0; byte < column.bytes; byte++) into[to + byte] = part[from + byte] ?? 0;
  }
}
