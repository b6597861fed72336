// The columns of the chunks that a scan is handed: in shared memory, or read back from the index's own file.

import * as fs from "node:fs";
import { CHUNK_BYTES, columnsOf, type Chunk } from "../../recording/EventIndex.ts";
import type { ToThread } from "./messages.ts";

type Part = Extract<ToThread, { readonly type: "scan" }>;

export interface PartColumns {
  /** Throws what the system says of the file. */
  readonly of: (part: Pick<Part, "chunk" | "columns">) => Chunk;
  readonly close: () => void;
}

export function createPartColumns(indexPath: string): PartColumns {
  let index: number | null = null;
  return {
    of({ chunk, columns }) {
      if (columns !== null) return columnsOf(columns);
      index ??= fs.openSync(indexPath, "r");
      const bytes = new Uint8Array(CHUNK_BYTES);
      const read = fs.readSync(index, bytes, 0, CHUNK_BYTES, chunk * CHUNK_BYTES);
      if (read !== CHUNK_BYTES) throw new Error("the file of the index is cut off");
      return columnsOf(bytes.buffer);
    },
    close() {
      if (index !== null) fs.closeSync(index);
    },
  };
}
