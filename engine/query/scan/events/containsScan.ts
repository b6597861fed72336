// `data contains …`: searches whole stretches of the file, headers and all, with one native search, and then sees in whose
// payload each hit lies. Far faster than asking event after event where events are small.

import { firstIndex } from "../../../../shared/util/lowerBound.ts";
import { payloadRegions } from "../../../record/read/blockPayload.ts";
import { WINDOW_BYTES } from "../../../record/read/BlockReader.ts";
import { isData } from "./columnOf.ts";
import type { CompiledFilter } from "./CompiledFilter.ts";
import { buffer } from "../../../record/read/buffer.ts";
import type { RowCursor } from "./RowCursor.ts";

/** Bytes between two events in question from which on they are not read together. */
const MAX_GAP = 128 * 1024;

/** `field`: one that is the whole payload. */
export function containsScan(field: string, needle: Uint8Array): CompiledFilter["mark"] {
  const wanted = buffer(Uint8Array.from(needle));
  return (cursor, selected, out) => {
    const { from, to } = cursor.run;
    out.fill(0, from, to);
    const asked = carriers(field, cursor, selected);
    const search = { cursor, asked, out, field, wanted };
    let first = next(asked, from, to);
    while (first < to) {
      // As many events as fit a window, at least one.
      let last = first;
      for (let row = next(asked, first + 1, to); row < to; row = next(asked, row + 1, to)) {
        if (start(cursor, row) - cursor.endOf(last) > MAX_GAP) break;
        if (cursor.endOf(row) - start(cursor, first) > WINDOW_BYTES) break;
        last = row;
      }
      searchRows(search, first, last);
      first = next(asked, last + 1, to);
    }
  };
}

/** Rows selected whose events carry bytes of this field. */
function carriers(field: string, cursor: RowCursor, selected: Uint8Array): Uint8Array {
  const { columns, from, to } = cursor.run;
  const asked = new Uint8Array(to);
  const protocol = field === "tcp.payload" ? "tcp" : field === "udp.payload" ? "udp" : null;
  for (let row = from; row < to; row++) {
    if (selected[row] !== 1 || !isData(columns.code[row] ?? 0)) continue;
    if ((columns.result[row] ?? 0) === 0) continue;
    if (protocol !== null) {
      cursor.row = row;
      if (cursor.flow?.protocol !== protocol) continue;
    }
    asked[row] = 1;
  }
  return asked;
}

interface Search {
  readonly cursor: RowCursor;
  /** 1 for each row in question. */
  readonly asked: Uint8Array;
  /** Becomes 1 for each row that has it. */
  readonly out: Uint8Array;
  readonly field: string;
  readonly wanted: Buffer;
}

/** Rows `first` to `last`, both included, that fit a window. */
function searchRows(search: Search, first: number, last: number): void {
  const { cursor, asked, out, field, wanted } = search;
  const base = start(cursor, first);
  const end = cursor.endOf(last);
  const bytes = cursor.reader.bytes(base, end, end);
  if (cursor.guarded) leaveOutDamaged(cursor, asked, first, last);
  const { columns } = cursor.run;
  let row = first;
  let at = bytes.indexOf(wanted);
  while (at !== -1) {
    row = rowAt(columns.offset, row, last, base + at);
    const rowEnd = cursor.endOf(row) - base;
    const regions =
      asked[row] === 1 ? payloadRegions(bytes, start(cursor, row) - base, rowEnd) : NOWHERE;
    if (holds(regions, at, wanted.length)) {
      out[row] = 1;
      at = bytes.indexOf(wanted, rowEnd);
    } else at = bytes.indexOf(wanted, asked[row] === 1 ? at + 1 : rowEnd);
  }
  // Of the other fields a row is one packet here.
  if (wanted.length < 2 || field !== "payload") return;
  for (let split = first; split <= last; split++)
    if (asked[split] === 1 && out[split] === 0 && (columns.result[split] ?? 0) > ONE_PACKET)
      if (
        straddles(bytes.subarray(start(cursor, split) - base, cursor.endOf(split) - base), wanted)
      )
        out[split] = 1;
}

/** All of these rows are among what has just been read. */
function leaveOutDamaged(cursor: RowCursor, asked: Uint8Array, first: number, last: number): void {
  for (let row = first; row <= last; row++) {
    cursor.row = row;
    if (asked[row] === 1 && cursor.blocks().length === 0) asked[row] = 0;
  }
}

/** Payload that surely fits one packet. */
const ONE_PACKET = 60_000;

const NOWHERE: readonly number[] = [];

/** Whether a hit of this length lies within one piece of an event's payload. */
function holds(regions: readonly number[], at: number, length: number): boolean {
  for (let i = 0; i < regions.length; i += 2)
    if (at >= (regions[i] ?? 0) && at + length <= (regions[i + 1] ?? 0)) return true;
  return false;
}

/** Whether it lies across two packets of a large event. */
function straddles(bytes: Buffer, wanted: Buffer): boolean {
  const regions = payloadRegions(bytes, 0, bytes.length);
  if (regions.length <= 2) return false;
  const parts: Buffer[] = [];
  for (let i = 0; i < regions.length; i += 2)
    parts.push(bytes.subarray(regions[i], regions[i + 1]));
  if (parts.some((part) => part.length < wanted.length))
    return Buffer.concat(parts).includes(wanted);
  const reach = wanted.length - 1;
  return parts.some((part, i) => {
    const following = parts[i + 1];
    if (following === undefined) return false;
    return Buffer.concat([
      part.subarray(part.length - reach),
      following.subarray(0, reach),
    ]).includes(wanted);
  });
}

function start(cursor: RowCursor, row: number): number {
  return cursor.run.columns.offset[row] ?? 0;
}

function next(asked: Uint8Array, from: number, to: number): number {
  const found = asked.subarray(0, to).indexOf(1, from);
  return found === -1 ? to : found;
}

/** The last row of [low, high] whose blocks begin at or before `position`. */
function rowAt(offsets: Float64Array, low: number, high: number, position: number): number {
  return low + firstIndex(high - low, (i) => (offsets[low + 1 + i] ?? 0) > position);
}
