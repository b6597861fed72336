// The bytes of a conversation, by event, by offset in the stream and as the lines of a hex view.

import type { Direction } from "../../shared/model/event.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { Row } from "../../shared/model/rows.ts";
import { CHUNK_ROWS } from "../recording/EventIndex.ts";
import { blockReach, cutEvent, eventBytes } from "./eventBytes.ts";
import type { StreamSource } from "./StreamSource.ts";
import { bytesOf, LINE_BYTES, linesIn, linesOf } from "./streamSums.ts";
import type { StreamEvent, StreamTable } from "./StreamTable.ts";

/** Events that lie this close together in the file are read in one piece. */
const MAX_SPAN = 2 * 1024 * 1024;

/** An event of which bytes [from, to) are wanted. */
interface Wanted {
  readonly event: StreamEvent;
  readonly from: number;
  readonly to: number;
}

/** `total`: of this direction so far. The bytes may be fewer than asked for where the events are tiny. */
export async function streamBytes(
  source: StreamSource,
  table: StreamTable,
  direction: Direction,
  from: number,
  count: number,
): Promise<{ readonly total: number; readonly bytes: Uint8Array }> {
  const of = bytesOf(direction);
  const total = of(await table.grow());
  const to = Math.min(total, from + count);
  if (to <= from) return { total, bytes: new Uint8Array(0) };
  const events = await table.events(of, from, to);
  const parts = await read(
    source,
    events.map((event) => {
      const start = of(event.before);
      return {
        event,
        from: Math.max(0, from - start),
        to: Math.min(event.length, to - start),
      };
    }),
  );
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { total, bytes };
}

/** Hex lines as rows: `preview` is the line's bytes, `at` the offset of the first one in its direction. */
export async function hexLines(
  source: StreamSource,
  table: StreamTable,
  direction: Direction | null,
  from: number,
  count: number,
): Promise<{ readonly total: number; readonly rows: readonly Row[] }> {
  const of = linesOf(direction);
  const total = of(await table.grow());
  const to = Math.min(total, from + count);
  if (to <= from) return { total, rows: [] };
  const wanted = (await table.events(of, from, to)).map((event) => {
    const first = Math.max(0, from - of(event.before));
    const last = Math.min(linesIn(event.length), to - of(event.before));
    return {
      event,
      from: first * LINE_BYTES,
      to: Math.min(event.length, last * LINE_BYTES),
    };
  });
  const parts = await read(source, wanted);
  const rows: Row[] = [];
  for (const [i, { event, from: start }] of wanted.entries()) {
    const bytes = parts[i] ?? new Uint8Array(0);
    const told = await tell(source, event);
    const before = bytesOf(event.direction)(event.before) + start;
    for (let at = 0; at < bytes.length; at += LINE_BYTES) {
      const preview = bytes.subarray(at, at + LINE_BYTES);
      rows.push({ ...told, result: preview.length, at: before + at, preview });
    }
  }
  return { total, rows };
}

export type StreamPlace =
  | { readonly kind: "byte"; readonly direction: Direction; readonly at: number }
  | { readonly kind: "event"; readonly seq: number };

/** The hex line that holds a byte, or with which an event begins; of what is not there the nearest. */
export async function lineOf(
  source: StreamSource,
  table: StreamTable,
  direction: Direction | null,
  place: StreamPlace,
): Promise<{ readonly line: number; readonly total: number }> {
  const of = linesOf(direction);
  const sums = await table.grow();
  const total = of(sums);
  if (place.kind === "event") {
    const event = await table.eventAt(place.seq - source.firstSeq);
    return { line: event === null ? Math.max(0, total - 1) : of(event.before), total };
  }
  const bytes = bytesOf(place.direction);
  const [event] = await table.events(bytes, place.at, place.at + 1);
  if (event === undefined) return { line: Math.max(0, total - 1), total };
  const inside =
    direction === null || direction === place.direction
      ? Math.floor((place.at - bytes(event.before)) / LINE_BYTES)
      : 0;
  return { line: of(event.before) + inside, total };
}

async function tell(
  source: StreamSource,
  { ordinal, direction }: StreamEvent,
): Promise<Omit<Row, "result" | "at" | "preview">> {
  const row = ordinal % CHUNK_ROWS;
  const { columns, first } = await source.index.part(
    Math.floor(ordinal / CHUNK_ROWS),
    row,
    row + 1,
  );
  const remote = source.flows[columns.flow[row - first] ?? 0]?.remote ?? null;
  return {
    seq: source.firstSeq + ordinal,
    time: columns.time[row - first] ?? 0,
    socket: columns.socket[row - first] ?? 0,
    call: direction === "in" ? "recv" : "send",
    direction,
    failed: false,
    peer: remote === null ? "" : formatEndpoint(remote),
    incomplete: false,
    problem: false,
  };
}

/** `wanted` in the order of the events. */
async function read(source: StreamSource, wanted: readonly Wanted[]): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  while (parts.length < wanted.length) {
    const chunk = Math.floor((wanted[parts.length]?.event.ordinal ?? 0) / CHUNK_ROWS);
    const start = chunk * CHUNK_ROWS;
    const rest = wanted.slice(parts.length);
    const after = rest.findIndex(({ event }) => event.ordinal >= start + CHUNK_ROWS);
    const ofChunk = after === -1 ? rest : rest.slice(0, after);
    const low = (ofChunk[0]?.event.ordinal ?? 0) - start;
    const high = (ofChunk.at(-1)?.event.ordinal ?? 0) - start;
    const { columns, first } = await source.index.part(chunk, low, high + 1);
    const offsetOf = ({ event }: Wanted) => columns.offset[event.ordinal - start - first] ?? 0;
    for (let from = 0; from < ofChunk.length;) {
      const head = ofChunk[from] as Wanted;
      const base = offsetOf(head);
      let to = from + 1;
      let end = base + blockReach(head.to);
      for (let next = ofChunk[to]; next !== undefined; next = ofChunk[to]) {
        const nextEnd = offsetOf(next) + blockReach(next.to);
        if (nextEnd - base > MAX_SPAN) break;
        end = nextEnd;
        to += 1;
      }
      if (to === from + 1) {
        const { length } = head.event;
        parts.push(await eventBytes(source.source, base, length, head.from, head.to - head.from));
      } else {
        const bytes = await source.source.read(base, end - base);
        for (const each of ofChunk.slice(from, to))
          parts.push(cutEvent(bytes.subarray(offsetOf(each) - base), each.from, each.to));
      }
      from = to;
    }
  }
  return parts;
}
