// Rows of the index that lie far apart, as those of a page do of which a filter or a quiet socket leaves few.

import { gather, type Stretch } from "../../system/gather.ts";
import { columnsOf, pickRows, recordPosition, ROW_BYTES, type Chunk } from "./chunk.ts";
import type { EventIndex } from "./EventIndex.ts";
import { readRecord } from "./rowRecords.ts";

/** Rows so close together that what lies between them is read too: copying 2 KiB takes less time than another read. */
const CLOSE = 64;

/** Some rows of a chunk, ascending. */
export interface RowsInChunk {
  readonly chunk: number;
  readonly rows: readonly number[];
}

export class RowPicker {
  readonly #index: EventIndex;

  constructor(index: EventIndex) {
    this.#index = index;
  }

  /** The rows of each chunk as columns by themselves: their row i is `rows[i]`. */
  async pick(wanted: readonly RowsInChunk[]): Promise<Chunk[]> {
    const runs: Run[] = [];
    const picked = wanted.map(({ chunk, rows }): Chunk => {
      const known = this.#index.peek(chunk);
      if (known !== null) return pickRows(known, rows);
      const into = columnsOf(new ArrayBuffer(rows.length * ROW_BYTES), rows.length);
      addRuns(runs, { chunk, rows, into });
      return into;
    });
    // Of all chunks at once: asked for one by one each place costs more than what is read there.
    const read = runs.length === 0 ? [] : await gather(this.#index.cold, runs.map(stretchOf));
    for (const [i, run] of runs.entries()) put(run, read[i] ?? NOTHING);
    return picked;
  }
}

const NOTHING = new Uint8Array(0);

/** Rows of a chunk, and the columns where they go. */
interface Wanted extends RowsInChunk {
  readonly into: Chunk;
}

/** Those that are read in one piece: `rows[first]` to `rows[behind - 1]`. */
interface Run extends Wanted {
  readonly first: number;
  readonly behind: number;
}

function addRuns(runs: Run[], wanted: Wanted): void {
  let first = 0;
  for (const [i, row] of wanted.rows.entries()) {
    const next = wanted.rows[i + 1];
    if (next !== undefined && next - row <= CLOSE) continue;
    runs.push({ ...wanted, first, behind: i + 1 });
    first = i + 1;
  }
}

function stretchOf({ chunk, rows, first, behind }: Run): Stretch {
  return {
    from: recordPosition(chunk, rows[first] ?? 0),
    to: recordPosition(chunk, (rows[behind - 1] ?? 0) + 1),
  };
}

function put({ rows, into, first, behind }: Run, bytes: Uint8Array): void {
  const start = rows[first] ?? 0;
  for (let at = first; at < behind; at++)
    readRecord(bytes, ((rows[at] ?? 0) - start) * ROW_BYTES, into, at);
}
