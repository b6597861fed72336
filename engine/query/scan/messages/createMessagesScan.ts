// Cuts the streams of a recording into messages and says which of them a filter matches, in the order in which their ends
// are known: that of their last bytes, but that a message which a pause ends, or the other direction's turn, comes when it
// has ended. A recording that is looked at again gives the same order: pauses are told by the events' own times.

import { areDatagrams } from "../../../record/index/FlowTable.ts";
import { refusal, type Refusal } from "../../../../shared/model/failure.ts";
import { parseFilter } from "../../../../shared/filter/parseFilter.ts";
import { usesOf } from "../../../../shared/filter/usesOf.ts";
import type { Frame, FrameSpan } from "../../../../shared/framing/framer.ts";
import { CALLS } from "../../../../shared/model/event.ts";
import { countPlaces, NO_DAMAGE } from "../../../../shared/model/damage.ts";
import { NONE_UNDECIDED } from "../../../../shared/model/query.ts";
import { MAX_MESSAGES } from "../../../../shared/model/rows.ts";
import { CHUNK_ROWS } from "../../../record/index/chunk.ts";
import { BlockReader } from "../../../record/read/BlockReader.ts";
import { compileFilter } from "../events/evaluate.ts";
import type { CompiledFilter } from "../events/CompiledFilter.ts";
import { Undecided } from "../events/matcher.ts";
import type { ScanResult, ScanJob } from "../jobs.ts";
import { createDueQueue } from "./createDueQueue.ts";
import { MessageFacts, type CurrentRead } from "./MessageFacts.ts";
import { createFrameWriter } from "./createFrameWriter.ts";
import { createPendingMessages } from "./createPendingMessages.ts";
import { openStreams, PATIENCE, type SocketStreams, type DirectedStream } from "./openStreams.ts";
import { createPartColumns } from "../partColumns.ts";
import { RowCursor } from "../events/RowCursor.ts";
import { holdsSocket } from "../../Scope.ts";
import { ScanTables } from "../../../record/index/ScanTables.ts";
import { inEnglish } from "../../../../shared/words/inEnglish.ts";

type Opening = Extract<ScanJob, { readonly type: "openMessages" }>;
type Part = Extract<ScanJob, { readonly type: "scan" }>;

export interface MessagesScan {
  /** Takes in rows; tells `frames` and then `framed`. Throws what the system says of the file. */
  rows(part: Part): void;
  /** Nothing followed the rows so far until `now`, µs since the epoch. */
  due(now: number): void;
  /** Nothing follows at all: what is left of each stream is a message. */
  finish(): void;
  close(): void;
}

/** Frames and bytes of the file after which a part is answered though not all of it was looked at. */
const ENOUGH_FRAMES = 65_536;
const ENOUGH_BYTES = 32 * 1024 * 1024;

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
const SHUTDOWN = CALLS.indexOf("shutdown");
const CLOSE = CALLS.indexOf("close");

/**
 * `hear`: is given each message before the filter is asked. `take`: is given each message that matches, its facts valid during the call, instead of its being told. Throws when the
 * file cannot be opened or the filter is not one.
 */
export function createMessagesScan(
  opening: Opening,
  tell: (result: ScanResult) => void,
  take: ((message: MessageFacts) => void) | null = null,
  hear: ((message: MessageFacts) => void) | null = null,
): MessagesScan {
  const parsed = parseFilter(opening.filter);
  if (!parsed.ok) throw new Error(inEnglish.text(parsed.problem.message));
  const filter = parsed.expression === null ? null : compileFilter(parsed.expression);
  const asksForPayload = usesOf(parsed.expression).has("payload");
  const tables = new ScanTables();
  const columns = createPartColumns(opening.indexPath);
  const reader = new BlockReader(opening.path);
  const writer = createFrameWriter(tell);
  const due = createDueQueue<DirectedStream>();
  const pending = createPendingMessages(holdsSoFar);
  /** Null: not in scope. */
  const sockets = new Map<number, SocketStreams | null>();
  let back: BlockReader | null = null;
  let cursor: RowCursor | null = null;
  let facts: MessageFacts | null = null;
  /** Messages given to `take`. */
  let taken = 0;
  /** Frames of the scope so far. */
  let number = 0;
  let done = 0;
  let undecided = NONE_UNDECIDED;
  let damage = NO_DAMAGE;
  let zeros = new Uint8Array(65_536);
  let current: Uint8Array | null = null;
  let stream: DirectedStream | null = null;
  const read: CurrentRead = {
    get stream() {
      return stream;
    },
    get offset() {
      return stream === null ? 0 : stream.offset;
    },
    bytes: () => (current ??= cursor === null ? zeros : payloadOf(cursor)),
  };

  /** Zeros where they are damaged, so that what follows keeps its place in the stream. */
  function payloadOf(at: RowCursor): Uint8Array {
    const bytes = at.payload();
    return at.damaged.has(at.row) ? new Uint8Array(at.result) : bytes;
  }

  const parentOf = (socket: number): number => tables.parentOf(socket);
  const full = (): boolean => writer.written() >= MAX_MESSAGES;

  /** `known`: ordinal of the event at which its end is known. */
  function emit(from: DirectedStream, frame: Frame, known: number): void {
    const own = number;
    number += 1;
    if (full()) return;
    if (from.framer !== null) from.pieces.seek(frame.from);
    if (filter !== null || take !== null) {
      facts ??= new MessageFacts(setting, from, frame);
      facts.stream = from;
      facts.frame = frame;
      hear?.(facts);
      if (filter !== null && !holds(filter, facts)) return;
      if (take !== null) {
        taken += 1;
        return take(facts);
      }
    }
    writer.write(from, frame, own, known);
  }

  /** False where it cannot be told, which is counted. */
  function holds(asked: CompiledFilter, of: MessageFacts): boolean {
    try {
      return asked.holds(of);
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      reader.forget();
      undecided = { count: undecided.count + 1, seq: undecided.seq ?? of.seq };
      return false;
    }
  }

  /** A filter that asks for payload says nothing of a message whose payload is not all there. */
  function holdsSoFar(from: DirectedStream, span: FrameSpan): boolean {
    if (filter === null) return true;
    if (asksForPayload) return false;
    const frame = { ...span, complete: false, problem: null };
    facts ??= new MessageFacts(setting, from, frame);
    facts.stream = from;
    facts.frame = frame;
    return holds(filter, facts);
  }

  const setting = {
    firstSeq: opening.firstSeq,
    get firstTime() {
      return cursor?.firstTime ?? 0;
    },
    listenerOf: parentOf,
    read: () => read,
    back: () => (back ??= new BlockReader(opening.path)),
  };

  function streamsOf(at: RowCursor): SocketStreams | null {
    const { socket } = at;
    let found = sockets.get(socket);
    if (found === undefined) {
      found = holdsSocket(opening.scope, socket, parentOf)
        ? openStreams(opening.framing, socket, tables.parentOf(socket), at.flow)
        : null;
      sockets.set(socket, found);
    }
    return found;
  }

  /** What time alone ended before an event. */
  function pause(now: number, known: number): void {
    for (let item = due.take(now); item !== null; item = due.take(now)) {
      const { framer, gap } = item;
      if (framer === null || gap === null) continue;
      pending.wake(item);
      for (const frame of framer.due(now)) emit(item, frame, known);
      item.patience -= 1;
      if (item.patience > 0 && framer.pending() !== null) due.touch(item, gap, now);
    }
  }

  function data(at: RowCursor, streams: SocketStreams, incoming: boolean, ordinal: number): void {
    const here = incoming ? streams.in : streams.out;
    const { framer, gap } = here;
    const { result: length, time } = at;
    if (streams.turns && streams.spoke !== here && length > 0) {
      const other = incoming ? streams.out : streams.in;
      pending.wake(other);
      for (const frame of other.framer?.turn() ?? []) emit(other, frame, ordinal);
      streams.spoke = here;
    }
    here.previousTime = at.previousTime;
    here.flowNumber = at.flowNumber;
    // A stream's ends never change; a datagram's do.
    if (here.flow === null || areDatagrams(here.flow.protocol)) here.flow = at.flow;
    stream = here;
    current = null;
    if (framer === null) {
      const one = { from: here.offset, length, firstOrdinal: ordinal, lastOrdinal: ordinal };
      emit(here, { ...one, firstTime: time, time, complete: true, problem: null }, ordinal);
    } else if (length > 0 && !here.ended) {
      here.pieces.add(here.offset, ordinal, at.start, at.end);
      here.heard = ordinal;
      pending.wake(here);
      if (!here.looks && length > zeros.length) zeros = new Uint8Array(length);
      const bytes = here.looks ? read.bytes() : zeros.subarray(0, length);
      for (const frame of framer.push({ bytes, time, ordinal })) emit(here, frame, ordinal);
      if (gap !== null) {
        here.patience = PATIENCE;
        due.touch(here, gap, time);
      }
    }
    stream = null;
    here.offset += length;
  }

  function end(item: DirectedStream, known: number): void {
    if (item.framer === null || item.ended) return;
    item.ended = true;
    pending.wake(item);
    if (item.gap !== null) due.drop(item, item.gap);
    for (const frame of item.framer.end()) emit(item, frame, known);
    item.pieces.clear();
  }

  function event(at: RowCursor, ordinal: number): void {
    const call = at.code & 0xff;
    switch (call) {
      case SEND:
      case RECV: {
        if (at.failed) return;
        const streams = streamsOf(at);
        if (streams !== null) data(at, streams, call === RECV, ordinal);
        return;
      }
      case SHUTDOWN: {
        const streams = sockets.get(at.socket);
        if (streams === undefined || streams === null || at.failed) return;
        end(at.direction === "in" ? streams.in : streams.out, ordinal);
        return;
      }
      case CLOSE: {
        const streams = sockets.get(at.socket);
        sockets.delete(at.socket);
        if (streams === undefined || streams === null) return;
        end(streams.in, ordinal);
        end(streams.out, ordinal);
      }
    }
  }

  function answer(): void {
    damage = countPlaces(damage, [...(cursor?.damaged.values() ?? [])]);
    cursor?.damaged.clear();
    writer.flush();
    const next = due.next();
    tell({
      type: "framed",
      done,
      due: Number.isFinite(next) ? next : null,
      full: full(),
      // Who takes messages one by one is not told of those that are not whole.
      pending: take === null ? pending.list() : [],
      undecided,
      damage,
    });
  }

  return {
    rows(part) {
      const chunk = columns.of(part);
      tables.grow(part.flows, part.errors);
      tables.note(chunk, part.from, part.to);
      const start = part.chunk * CHUNK_ROWS;
      if (cursor !== null) cursor.damaged.clear();
      const before = writer.written() + taken;
      const position = chunk.offset[part.from] ?? 0;
      const enough = (next: number): boolean =>
        writer.written() + taken - before >= ENOUGH_FRAMES ||
        full() ||
        (chunk.offset[next] ?? 0) - position >= ENOUGH_BYTES;
      let { from: row, previousTime } = part;
      for (const { from, to, end: behind, firstSeq } of part.runs) {
        if (firstSeq !== opening.firstSeq + start) throw gapAt(opening.firstSeq + start + from);
        const { firstTime } = part;
        const run = { columns: chunk, from, to, end: behind, firstSeq, firstTime, previousTime };
        cursor ??= new RowCursor(run, tables, reader);
        // Another program may have cut a recording that is read from a file: what is wrong there has been told.
        cursor.guarded = take === null;
        cursor.run = run;
        do {
          cursor.row = row;
          if (cursor.time >= due.next()) pause(cursor.time, start + row);
          event(cursor, start + row);
          row += 1;
        } while (row < to && !enough(row));
        if (row < to || enough(row)) break;
        previousTime = cursor.time;
      }
      done = start + row;
      answer();
    },
    due(now) {
      pause(now, done);
      answer();
    },
    finish() {
      for (const streams of sockets.values()) {
        if (streams === null) continue;
        end(streams.in, done);
        end(streams.out, done);
      }
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
    `Event ${seq} is missing: streams cannot be cut across a gap.`,
    "Look at the events themselves, or at the recordings one by one.",
  );
}
