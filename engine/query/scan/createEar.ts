// Hears the events of a recording part after part, ahead of the scan that asks what came of them.

import { asksFor } from "../../../shared/filter/usesOf.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";
import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import { ScanTables } from "../../record/index/ScanTables.ts";
import { BlockReader } from "../../record/read/BlockReader.ts";
import { RowCursor } from "./events/RowCursor.ts";
import { createPartColumns, type PartColumns } from "./partColumns.ts";
import type { Part } from "./Parts.ts";
import { OwedAnswers } from "./talks/OwedAnswers.ts";

export interface Ear {
  readonly owed: OwedAnswers;
  /** Parts come in their order. Throws what the system says of the file. */
  hear(part: Omit<Part, "type">): void;
  close(): void;
}

/** Whether a filter asks what only those who heard all that follows can tell. */
export function needsEar(filter: string): boolean {
  const parsed = parseFilter(filter);
  return parsed.ok && asksFor(parsed.expression, ["answer.none"]);
}

/** Throws what the system says of the file. */
export function createEar(
  { path, indexPath }: { readonly path: string; readonly indexPath: string },
  columns: PartColumns = createPartColumns(indexPath),
): Ear {
  const tables = new ScanTables();
  const reader = new BlockReader(path);
  const owed = new OwedAnswers((socket) => tables.parentOf(socket) !== 0);
  let cursor: RowCursor | null = null;
  return {
    owed,
    hear(part) {
      const chunk = columns.of(part);
      tables.grow(part.flows, part.errors);
      tables.note(chunk, part.from, part.to);
      const start = part.chunk * CHUNK_ROWS;
      let { previousTime } = part;
      for (const { from, to, end, firstSeq } of part.runs) {
        const { firstTime } = part;
        const run = { columns: chunk, from, to, end, firstSeq, firstTime, previousTime };
        cursor ??= new RowCursor(run, tables, reader);
        cursor.run = run;
        for (let row = from; row < to; row++) {
          cursor.row = row;
          owed.hear(cursor, start + row);
        }
        previousTime = chunk.time[to - 1] ?? 0;
      }
    },
    close() {
      reader.close();
      columns.close();
    },
  };
}
