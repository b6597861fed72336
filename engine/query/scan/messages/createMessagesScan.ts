// Cuts the streams of a recording into messages and says which of them a filter matches, in the order in which their ends
// are known: that of their last bytes, but that a message which a pause ends, or the other direction's turn, comes when it
// has ended. A recording that is looked at again gives the same order.

import { refusal, type Refusal } from "../../../../shared/model/failure.ts";
import { parseFilter } from "../../../../shared/filter/parseFilter.ts";
import { countPlaces, NO_DAMAGE } from "../../../../shared/model/damage.ts";
import { inEnglish } from "../../../../shared/words/inEnglish.ts";
import { CHUNK_ROWS, type Chunk } from "../../../record/index/chunk.ts";
import { ScanTables } from "../../../record/index/ScanTables.ts";
import { BlockReader } from "../../../record/read/BlockReader.ts";
import { RowCursor } from "../events/RowCursor.ts";
import type { ScanJob, ScanResult } from "../jobs.ts";
import { createPartColumns } from "../partColumns.ts";
import { Chooser, type Listener } from "./Chooser.ts";
import { usesOf } from "../../../../shared/filter/usesOf.ts";
import { holdsSocket } from "../../Scope.ts";
import type { OwedAnswers } from "../talks/OwedAnswers.ts";
import { ToldEvents } from "../talks/ToldEvents.ts";
import { createFrameWriter } from "./createFrameWriter.ts";
import { createPendingMessages } from "./createPendingMessages.ts";
import { Cutter } from "./Cutter.ts";
import { said } from "../../../../shared/words/said.ts";

type Opening = Extract<ScanJob, { readonly type: "openMessages" }>;
type Part = Extract<ScanJob, { readonly type: "scan" }>;

export interface MessagesScan {
  /** Takes in rows; tells `frames` and then `framed`. Throws what the system says of the file. */
  rows(part: Part): void;
  /** Nothing followed the rows so far until `now`, µs since the epoch. */
  due(now: number): void;
  /** Nothing follows at all: what is left of each stream is a message. */
  finish(): void;
  /** What conversations say; null where nobody asks. */
  readonly talks: ToldEvents | null;
  close(): void;
}

/** Frames and bytes of the file after which a part is answered though not all of it was looked at. */
const ENOUGH_FRAMES = 65_536;
const ENOUGH_BYTES = 32 * 1024 * 1024;

export interface MessagesSetting {
  /** Of a file that is gone through once. */
  readonly listener?: Listener | null;
  /** Which requests have no answer, where the filter asks for it: what follows a part has been heard. */
  readonly answers?: OwedAnswers | null;
}

/** Throws when the file cannot be opened or the filter is not one. */
export function createMessagesScan(
  opening: Opening,
  tell: (result: ScanResult) => void,
  { listener = null, answers = null }: MessagesSetting = {},
): MessagesScan {
  const parsed = parseFilter(opening.filter);
  if (!parsed.ok) throw new Error(inEnglish.text(parsed.problem.message));
  const { firstSeq, scope, framing } = opening;
  const tables = new ScanTables();
  const columns = createPartColumns(opening.indexPath);
  const reader = new BlockReader(opening.path);
  const writer = createFrameWriter(tell);
  const parentOf = (socket: number): number => tables.parentOf(socket);
  const talks =
    listener?.tells === true || usesOf(parsed.expression).has("talk")
      ? new ToldEvents((socket) => parentOf(socket) !== 0, listener?.fields)
      : null;
  let back: BlockReader | null = null;
  let cursor: RowCursor | null = null;
  let done = 0;
  let damage = NO_DAMAGE;

  const chooser: Chooser = new Chooser({
    expression: parsed.expression,
    setting: {
      firstSeq,
      get firstTime() {
        return cursor?.firstTime ?? 0;
      },
      listenerOf: parentOf,
      talks,
      answers,
      read: () => cutter.read,
      back: () => (back ??= new BlockReader(opening.path)),
    },
    writer,
    listener,
    forget: () => reader.forget(),
  });
  const pending = createPendingMessages((stream, span) => chooser.holdsSoFar(stream, span));
  const cutter: Cutter = new Cutter({
    scope,
    framing,
    parentOf,
    emit: (from, frame, known) => chooser.emit(from, frame, known),
    wake: (stream) => pending.wake(stream),
  });

  /** Looks at rows of a part until there is enough to answer; returns the one behind the last. */
  function look(part: Part, chunk: Chunk): number {
    const start = part.chunk * CHUNK_ROWS;
    const most = chooser.chosen + ENOUGH_FRAMES;
    const position = (chunk.offset[part.from] ?? 0) + ENOUGH_BYTES;
    const enough = (row: number): boolean =>
      chooser.chosen >= most || chooser.full || (chunk.offset[row] ?? 0) >= position;
    let { previousTime } = part;
    for (const { from, to, end, firstSeq: runSeq } of part.runs) {
      if (runSeq !== firstSeq + start) throw gapAt(firstSeq + start + from);
      const { firstTime } = part;
      const run = { columns: chunk, from, to, end, firstSeq: runSeq, firstTime, previousTime };
      cursor ??= new RowCursor(run, tables, reader);
      // Another program may have cut a recording that is read from a file: what is wrong there has been told.
      cursor.guarded = listener === null;
      cursor.run = run;
      for (let row = from; row < to; row++) {
        if (row > part.from && enough(row)) return row;
        cursor.row = row;
        if (talks !== null && holdsSocket(scope, cursor.socket, parentOf))
          talks.hear(cursor, start + row);
        if (cursor.time >= cutter.nextDue) cutter.pause(cursor.time, start + row);
        cutter.event(cursor, start + row);
      }
      previousTime = cursor.time;
    }
    return part.to;
  }

  function answer(): void {
    damage = countPlaces(damage, [...(cursor?.damaged.values() ?? [])]);
    cursor?.damaged.clear();
    writer.flush();
    const next = cutter.nextDue;
    tell({
      type: "framed",
      done,
      due: Number.isFinite(next) ? next : null,
      full: chooser.full,
      // Who takes messages one by one is not told of those that are not whole.
      pending: listener === null ? pending.list() : [],
      undecided: chooser.undecided,
      damage,
    });
  }

  return {
    talks,
    rows(part) {
      const chunk = columns.of(part);
      tables.grow(part.flows, part.errors);
      tables.note(chunk, part.from, part.to);
      cursor?.damaged.clear();
      done = part.chunk * CHUNK_ROWS + look(part, chunk);
      answer();
    },
    due(now) {
      cutter.pause(now, done);
      answer();
    },
    finish() {
      cutter.finish(done);
      answer();
    },
    close() {
      reader.close();
      back?.close();
      columns.close();
    },
  };
}

/** Streams whose events are not all there cannot be cut. */
function gapAt(seq: number): Refusal {
  return refusal(
    "GAP",
    said("query.eventIsMissingStreamsCannotBeCut", { seq }),
    said("query.lookAtEventsThemselvesOrAtRecordings"),
  );
}
