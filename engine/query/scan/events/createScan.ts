// One scan of a recording: a scope and a filter over its chunks, as they are handed in.

import { parseFilter } from "../../../../shared/filter/parseFilter.ts";
import { assertNever } from "../../../../shared/assertNever.ts";
import { countPlaces, NO_DAMAGE, type Damage } from "../../../../shared/model/damage.ts";
import type { Scope } from "../../../../shared/model/rows.ts";
import { ACCEPT_CODE, CHUNK_ROWS, type Chunk } from "../../../record/index/chunk.ts";
import { BlockReader } from "../../../record/read/BlockReader.ts";
import { compileFilter } from "./evaluate.ts";
import { markDecided, type CompiledFilter } from "./CompiledFilter.ts";
import type { ScanJob } from "../jobs.ts";
import { createPartColumns } from "../partColumns.ts";
import { RowCursor } from "./RowCursor.ts";
import { ScanTables } from "../../../record/index/ScanTables.ts";

type Opening = Extract<ScanJob, { readonly type: "open" }>;
type Part = Extract<ScanJob, { readonly type: "scan" }>;

export interface ScannedRows {
  readonly rows: Uint16Array<ArrayBuffer>;
  readonly undecided: readonly number[];
  readonly damaged: Damage;
}

export interface Scan {
  /** Rows that match, and those of which it cannot be told, ascending. Throws what the system says of the file. */
  rows(part: Part): ScannedRows;
  close(): void;
}

/** Throws when the file cannot be opened or the filter is not one. */
export function createScan(opening: Opening): Scan {
  const parsed = parseFilter(opening.filter);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const filter = parsed.expression === null ? null : compileFilter(parsed.expression);
  const tables = new ScanTables();
  const columns = createPartColumns(opening.indexPath);
  const reader = new BlockReader(opening.path);
  const selected = new Uint8Array(CHUNK_ROWS);
  const out = new Uint8Array(CHUNK_ROWS);
  let cursor: RowCursor | null = null;

  return {
    rows(part) {
      const chunk = columns.of(part);
      tables.grow(part.flows, part.errors);
      tables.note(chunk, part.from, part.to);
      const run = {
        columns: chunk,
        from: part.from,
        to: part.to,
        end: part.end,
        firstSeq: opening.firstSeq + part.chunk * CHUNK_ROWS,
        firstTime: part.firstTime,
        previousTime: part.previousTime,
      };
      cursor ??= new RowCursor(run, tables, reader);
      cursor.guarded = true;
      cursor.run = run;
      markScope(opening.scope, chunk, part, tables, selected);
      return matching(filter, cursor, selected, out);
    },
    close() {
      reader.close();
      columns.close();
    },
  };
}

function matching(
  filter: CompiledFilter | null,
  cursor: RowCursor,
  selected: Uint8Array,
  out: Uint8Array,
): ScannedRows {
  const { from, to } = cursor.run;
  const undecided = filter === null ? [] : markDecided(filter, cursor, selected, out);
  const marks = filter === null ? selected : out;
  let count = 0;
  for (let row = from; row < to; row++) count += marks[row] ?? 0;
  const rows = new Uint16Array(count);
  let at = 0;
  for (let row = from; row < to; row++) if (marks[row] === 1) rows[at++] = row;
  const damaged = [...cursor.damaged.values()].toSorted((a, b) => a.position - b.position);
  return { rows, undecided, damaged: countPlaces(NO_DAMAGE, damaged) };
}

function markScope(
  scope: Scope,
  chunk: Chunk,
  { from, to }: Part,
  tables: ScanTables,
  selected: Uint8Array,
): void {
  switch (scope.kind) {
    case "all":
      selected.fill(1, from, to);
      return;
    case "family":
      for (let row = from; row < to; row++) {
        const socket = chunk.socket[row] ?? 0;
        selected[row] = socket === scope.socket || tables.parentOf(socket) === scope.socket ? 1 : 0;
      }
      return;
    case "socket":
      // A socket's own story starts with the accept that made it, an event of its listener.
      for (let row = from; row < to; row++)
        selected[row] =
          chunk.socket[row] === scope.socket ||
          (chunk.result[row] === scope.socket && ((chunk.code[row] ?? 0) & 0xff) === ACCEPT_CODE)
            ? 1
            : 0;
      return;
    default:
      assertNever(scope);
  }
}
