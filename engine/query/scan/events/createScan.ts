// One scan of a recording: a scope and a filter over its chunks, as they are handed in.

import { asksFor } from "../../../../shared/filter/usesOf.ts";
import { parseFilter } from "../../../../shared/filter/parseFilter.ts";
import {
  countPlaces,
  NO_DAMAGE,
  type Damage,
  type DamagedPlace,
} from "../../../../shared/model/damage.ts";
import type { RowField } from "../../../../shared/model/rowField.ts";
import type { Scope } from "../../../../shared/model/rows.ts";
import { CHUNK_ROWS, type Chunk } from "../../../record/index/chunk.ts";
import { BlockReader } from "../../../record/read/BlockReader.ts";
import { usesOf } from "../../../../shared/filter/usesOf.ts";
import type { OwedAnswers } from "../talks/OwedAnswers.ts";
import { ToldEvents } from "../talks/ToldEvents.ts";
import { compileFilter } from "./evaluate.ts";
import { markDecided } from "./CompiledFilter.ts";
import type { ScanJob } from "../jobs.ts";
import { createPartColumns, type PartColumns } from "../partColumns.ts";
import type { RowRun } from "../../../record/index/RowRun.ts";
import { holdsRow, type ParentOf } from "../../Scope.ts";
import { Pauses } from "./Pauses.ts";
import { RowCursor } from "./RowCursor.ts";
import { ScanTables } from "../../../record/index/ScanTables.ts";
import { inEnglish } from "../../../../shared/words/inEnglish.ts";

type Opening = Extract<ScanJob, { readonly type: "open" }>;
type Part = Extract<ScanJob, { readonly type: "scan" }>;

export interface ScannedRows {
  readonly rows: Uint16Array<ArrayBuffer>;
  readonly undecided: readonly number[];
  readonly damaged: Damage;
}

/** How the scan of a file differs that is read here and once. */
export interface ScanSetting {
  /** The rows of a part. */
  readonly columns?: PartColumns;
  /** Whether blocks are known to be as we wrote them, so that what is otherwise is damaged. */
  readonly guarded?: boolean;
  /** Whether what conversations say is wanted also where the filter does not ask for it. */
  readonly tells?: boolean;
  /** The decoded fields of which the values are wanted with it. */
  readonly fields?: readonly RowField[];
  /** Which requests have no answer, where the filter asks for it: what follows a part has been heard. */
  readonly answers?: OwedAnswers | null;
}

export interface Scan {
  /** Rows that match, and those of which it cannot be told, ascending. Throws what the system says of the file. */
  rows(part: Part): ScannedRows;
  /** A row of the newest part; good until the next call. */
  at(row: number): RowCursor;
  /** What conversations say; null where nobody asks. */
  readonly talks: ToldEvents | null;
  close(): void;
}

/** Throws when the file cannot be opened or the filter is not one. */
export function createScan(
  opening: Opening,
  {
    columns = createPartColumns(opening.indexPath),
    guarded = true,
    tells = false,
    fields = [],
    answers = null,
  }: ScanSetting = {},
): Scan {
  const parsed = parseFilter(opening.filter);
  if (!parsed.ok) throw new Error(inEnglish.text(parsed.problem.message));
  const filter = parsed.expression === null ? null : compileFilter(parsed.expression);
  const pauses = asksFor(parsed.expression, ["gap", "response.time"]) ? new Pauses() : null;
  const tables = new ScanTables();
  const reader = new BlockReader(opening.path);
  const selected = new Uint8Array(CHUNK_ROWS);
  const out = new Uint8Array(CHUNK_ROWS);
  const parentOf = (socket: number): number => tables.parentOf(socket);
  const talks =
    tells || usesOf(parsed.expression).has("talk")
      ? new ToldEvents((socket) => tables.parentOf(socket) !== 0, fields)
      : null;
  let cursor: RowCursor | null = null;
  /** Of the newest part. */
  let runs: RowRun[] = [];

  return {
    talks,
    rows(part) {
      const chunk = columns.of(part);
      tables.grow(part.flows, part.errors);
      tables.note(chunk, part.from, part.to);
      pauses?.note(chunk, part.from, part.to);
      markScope(opening.scope, chunk, part, { selected, parentOf });
      const undecided: number[] = [];
      const damaged: DamagedPlace[] = [];
      let { previousTime } = part;
      runs = [];
      for (const { from, to, end, firstSeq } of part.runs) {
        const { firstTime } = part;
        const run = { columns: chunk, from, to, end, firstSeq, firstTime, previousTime };
        cursor ??= new RowCursor(run, tables, reader);
        cursor.guarded = guarded;
        cursor.pauses = pauses;
        cursor.run = run;
        cursor.talks = talks;
        cursor.answers = answers;
        cursor.chunkStart = part.chunk * CHUNK_ROWS;
        runs.push(run);
        if (talks !== null) hearAll(talks, cursor, selected);
        if (filter !== null) undecided.push(...markDecided(filter, cursor, selected, out));
        damaged.push(...cursor.damaged.values());
        previousTime = chunk.time[to - 1] ?? 0;
      }
      const places = damaged.toSorted((a, b) => a.position - b.position);
      return {
        rows: marked(filter === null ? selected : out, part),
        undecided,
        damaged: countPlaces(NO_DAMAGE, places),
      };
    },
    at(row) {
      if (cursor === null) throw new RangeError(`row ${row} of no part`);
      const { from, to } = cursor.run;
      if (row < from || row >= to) cursor.run = runs.find((run) => row < run.to) ?? cursor.run;
      cursor.row = row;
      return cursor;
    },
    close() {
      reader.close();
      columns.close();
    },
  };
}

/** Conversations are heard as a whole, whatever else is asked of their events. */
function hearAll(talks: ToldEvents, cursor: RowCursor, selected: Uint8Array): void {
  const { from, to } = cursor.run;
  for (let row = from; row < to; row++) {
    cursor.row = row;
    if (selected[row] === 1) talks.hear(cursor, cursor.seq);
  }
}

function marked(marks: Uint8Array, { from, to }: Part): Uint16Array<ArrayBuffer> {
  let count = 0;
  for (let row = from; row < to; row++) count += marks[row] ?? 0;
  const rows = new Uint16Array(count);
  let at = 0;
  for (let row = from; row < to; row++) if (marks[row] === 1) rows[at++] = row;
  return rows;
}

function markScope(
  scope: Scope,
  chunk: Chunk,
  { from, to }: Part,
  { selected, parentOf }: { readonly selected: Uint8Array; readonly parentOf: ParentOf },
): void {
  if (scope.kind === "all") selected.fill(1, from, to);
  else
    for (let row = from; row < to; row++)
      selected[row] = holdsRow(scope, chunk, row, parentOf) ? 1 : 0;
}
