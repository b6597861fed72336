// The bytes of a conversation, by event, by offset in the stream and as the lines of a hex view.

import type { Direction } from "../../../shared/model/event.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { readEvents } from "./readEvents.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { bytesOf, LINE_BYTES, linesOf } from "./streamSums.ts";
import type { StreamEvent, StreamTable } from "./StreamTable.ts";

/** Bytes of a direction, or lines: `count` from place `from` on. */
export interface Range {
  readonly from: number;
  readonly count: number;
}

/** `total`: of this direction so far. The bytes may be fewer than asked for where the events are tiny. */
export async function streamBytes(
  store: EventStore,
  table: StreamTable,
  direction: Direction,
  { from, count }: Range,
): Promise<{ readonly total: number; readonly bytes: Uint8Array }> {
  const of = bytesOf(direction);
  const total = of(await table.grow());
  const to = Math.min(total, from + count);
  if (to <= from) return { total, bytes: new Uint8Array(0) };
  const events = await table.events(of, from, to);
  const parts = await readEvents(
    store,
    events.map((event) => {
      const start = of(event.before);
      return { ordinal: event.ordinal, from: Math.max(0, from - start), to: to - start };
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
  store: EventStore,
  table: StreamTable,
  direction: Direction | null,
  { from, count }: Range,
): Promise<{ readonly total: number; readonly rows: readonly Row[] }> {
  const of = linesOf(direction);
  const total = of(await table.grow());
  const to = Math.min(total, from + count);
  if (to <= from) return { total, rows: [] };
  const events = await table.events(of, from, to);
  const wanted = events.map((event) => ({
    ordinal: event.ordinal,
    from: Math.max(0, from - of(event.before)) * LINE_BYTES,
    to: Math.min(event.length, (to - of(event.before)) * LINE_BYTES),
  }));
  const parts = await readEvents(store, wanted);
  const rows: Row[] = [];
  for (const [i, event] of events.entries()) {
    const start = wanted[i]?.from ?? 0;
    const bytes = parts[i] ?? new Uint8Array(0);
    const told = await tell(store, event);
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
  store: EventStore,
  table: StreamTable,
  direction: Direction | null,
  place: StreamPlace,
): Promise<{ readonly line: number; readonly total: number }> {
  const of = linesOf(direction);
  const sums = await table.grow();
  const total = of(sums);
  if (place.kind === "event") {
    const event = await table.eventAt(store.ordinalOf(place.seq));
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
  store: EventStore,
  { ordinal, direction }: StreamEvent,
): Promise<Omit<Row, "result" | "at" | "preview">> {
  const row = await store.index.row(ordinal);
  const remote = store.flows[row.flow[0] ?? 0]?.remote ?? null;
  return {
    seq: store.seqOf(ordinal),
    time: row.time[0] ?? 0,
    socket: row.socket[0] ?? 0,
    call: direction === "in" ? "recv" : "send",
    direction,
    failed: false,
    peer: remote === null ? "" : formatEndpoint(remote),
    incomplete: false,
    problem: false,
    part: 0,
    damaged: false,
  };
}
