// The columns of the chunks that a scan is handed: rows that come along, or read back from the index's own file. They are in
// one place, used again for the next chunk.

import * as fs from "node:fs";
import {
  CHUNK_BYTES,
  chunkPosition,
  columnsOf,
  putRows,
  type Chunk,
} from "../../record/index/chunk.ts";
import type { ScanJob } from "./jobs.ts";

type Part = Extract<ScanJob, { readonly type: "scan" }>;

export interface PartColumns {
  /** Good for the part's rows until the next part. Throws what the system says of the file. */
  readonly of: (part: Pick<Part, "chunk" | "columns" | "from" | "to">) => Chunk;
  readonly close: () => void;
}

export function createPartColumns(indexPath: string): PartColumns {
  let index: number | null = null;
  const bytes = new Uint8Array(CHUNK_BYTES);
  const own = columnsOf(bytes.buffer);
  return {
    of({ chunk, columns, from, to }) {
      if (columns !== null) {
        const rows = to - from;
        putRows(own, from, { columns: columnsOf(columns, rows), from: 0, to: rows });
        return own;
      }
      index ??= fs.openSync(indexPath, "r");
      const read = fs.readSync(index, bytes, 0, CHUNK_BYTES, chunkPosition(chunk));
      if (read !== CHUNK_BYTES) throw new Error("the file of the index is cut off");
      return own;
    },
    close() {
      if (index !== null) fs.closeSync(index);
    },
  };
}
