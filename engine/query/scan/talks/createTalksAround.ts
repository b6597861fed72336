// Tells the messages at some places of a recording: what came before them in their conversations is heard, and what came next,
// as far as bounds in bytes, events and time allow.

import { callOf, directionOf } from "../../../../shared/codec/rows.ts";
import type { RowField } from "../../../../shared/model/rowField.ts";
import { ROW_FLAG } from "../../../../shared/model/rows.ts";
import { ScanTables } from "../../../record/index/ScanTables.ts";
import { BlockReader } from "../../../record/read/BlockReader.ts";
import type { ScanJob, TalkWindow } from "../jobs.ts";
import { createPartColumns } from "../partColumns.ts";
import { answerTime, type Message } from "./Message.ts";
import { FieldReads } from "./FieldReads.ts";
import { NO_GIST, type PlaceGist, type TalkPlace } from "../PlaceGist.ts";
import { readGist, restAt, type ReadGist } from "./readGist.ts";
import { Talks, type HeardEvent } from "./Talks.ts";
import { isAt } from "./ToldEvents.ts";
import { WindowRows, type WindowRow } from "./WindowRows.ts";

type Opening = Extract<ScanJob, { readonly type: "openTalks" }>;
type Question = Extract<ScanJob, { readonly type: "talks" }>;

interface Hearing {
  readonly accepted: ReadonlySet<number>;
  /** Milliseconds of performance.now. */
  readonly until: number;
  readonly fields: readonly RowField[];
}

export interface TalksAround {
  /** One for each place, window after window. Throws what the system says of the file. */
  look(question: Question): PlaceGist[];
  close(): void;
}

/** Milliseconds for one question: what was not told by then is told by itself, without what came before. */
export const PATIENCE = 200;
/** µs that a request waits before it is said that nobody answered. */
const WAITS = 1_000_000;

export function createTalksAround(opening: Opening): TalksAround {
  const tables = new ScanTables();
  const columns = createPartColumns(opening.indexPath);
  const reader = new BlockReader(opening.path);

  function eventOf(row: WindowRow, begins: readonly number[] | undefined): HeardEvent {
    const flags = row.code >>> 8;
    return {
      call: callOf(row.code & 0xff),
      direction: directionOf(flags),
      failed: (flags & ROW_FLAG.failed) !== 0,
      socket: row.socket,
      time: row.time,
      result: row.result,
      flow: tables.flows[row.flow] ?? null,
      begins,
      payload: () => reader.payload(row.start, row.end, row.ahead),
    };
  }

  function hear({ places, parts }: TalkWindow, { accepted, until, fields }: Hearing) {
    const rows = new WindowRows(places);
    for (const part of parts) {
      const chunk = columns.of(part);
      tables.grow(part.flows, part.errors);
      rows.take(part, chunk);
    }
    const heard = rows.heard();
    const isAccepted = (socket: number): boolean => accepted.has(socket);
    const isComplete = (socket: number): boolean => rows.isComplete(socket);
    const wanted = new Set(places.flatMap(({ first, last }) => [first, last]));
    const begins = beginningsOf(places);
    const found = new Map<number, readonly Message[]>();
    const reads = fields.length === 0 ? null : new FieldReads(fields, places);
    const talks = new Talks({ isAccepted, isComplete, reads });
    const alone = new Talks({ isAccepted, isComplete: () => false, reads });
    for (const row of heard) {
      const late = performance.now() > until;
      const { ordinal } = row;
      if (late && !wanted.has(ordinal)) continue;
      const messages = (late ? alone : talks).hear(eventOf(row, begins.get(ordinal)), ordinal);
      if (wanted.has(ordinal)) found.set(ordinal, messages);
    }
    return { found, closed: rows.closed };
  }

  return {
    look({ windows, accepted, now, fields }) {
      const until = performance.now() + PATIENCE;
      const hearing = { accepted: new Set(accepted), until, fields };
      return windows.flatMap((window) => {
        const { found, closed } = hear(window, hearing);
        const overdue = (request: Message, socket: number): boolean =>
          closed.has(socket) || (window.reachesEnd && now - request.time > WAITS);
        return window.places.map((place) => {
          const gist = gistAt(place, found.get(place.first) ?? []);
          return gist === null ? NO_GIST : placeGist(gist, place.socket, overdue);
        });
      });
    },
    close() {
      reader.close();
      columns.close();
    },
  };
}

/** By event: the bytes before its messages, ascending. Whoever comes into the middle of a stream may begin there. */
function beginningsOf(places: readonly TalkPlace[]): ReadonlyMap<number, readonly number[]> {
  const begins = new Map<number, number[]>();
  for (const { first, skip } of places) {
    const known = begins.get(first) ?? [];
    if (skip !== null) known.push(skip);
    begins.set(first, known);
  }
  for (const known of begins.values()) known.sort((a, b) => a - b);
  return begins;
}

/** Null where nothing is known of it. */
function gistAt({ first, skip, length }: TalkPlace, messages: readonly Message[]): ReadGist | null {
  if (messages.length === 0) return null;
  const own = skip === null ? undefined : messages.find((each) => isAt(each, first, skip, length));
  if (own !== undefined)
    return {
      info: own.info,
      protocol: own.protocol,
      part: own.part === null ? null : own,
      values: own.values,
    };
  const rest = skip === null ? null : restAt(messages, skip);
  if (rest !== null) return readGist([rest], first);
  return skip === null || skip === 0 ? readGist(messages, first) : null;
}

function placeGist(
  { info, protocol, part, values }: ReadGist,
  socket: number,
  overdue: (request: Message, socket: number) => boolean,
): PlaceGist {
  const other = part?.other ?? null;
  const asks = part?.part?.kind === "request";
  return {
    info,
    protocol,
    ...(values.length === 0 ? {} : { values }),
    part: part?.part?.kind ?? null,
    answerTime: part === null ? null : answerTime(part),
    other: other === null ? null : placeOf(other, socket),
    // That an answer is owed only a protocol says.
    unanswered:
      part !== null && asks && other === null && part.protocol !== null && overdue(part, socket),
  };
}

function placeOf({ first, skip, last, length }: Message, socket: number): TalkPlace {
  return { socket, first, skip, last, length };
}
