// Packs rows into columns for the wire and reads them back one at a time.

import { CALLS, type Call, type Direction } from "../model/event.ts";
import {
  carriesBytes,
  NOTE_BYTES,
  PREVIEW_BYTES,
  ROW_FLAG,
  type Row,
  type RowColumns,
} from "../model/rows.ts";

export function rowFlags(direction: Direction | null, failed: boolean): number {
  return (
    (direction === "in" ? ROW_FLAG.in : direction === "out" ? ROW_FLAG.out : 0) |
    (failed ? ROW_FLAG.failed : 0)
  );
}

/** Columns whose arrays own exactly their bytes, since a carrier may send a view's whole backing buffer. */
export function packRows(from: number, rows: readonly Row[]): RowColumns {
  const count = rows.length;
  let poolBytes = 0;
  for (const row of rows) poolBytes += previewOf(row).length;
  const columns = {
    from,
    seq: new Float64Array(count),
    time: new Float64Array(count),
    socket: new Uint32Array(count),
    call: new Uint8Array(count),
    flags: new Uint8Array(count),
    result: new Uint32Array(count),
    peer: new Uint16Array(count),
    peers: [] as string[],
    at: new Float64Array(count),
    part: new Uint32Array(count),
    previewEnd: new Uint32Array(count),
    pool: new Uint8Array(poolBytes),
  };
  const peerIndex = new Map<string, number>();
  let end = 0;
  for (const [i, row] of rows.entries()) {
    columns.seq[i] = row.seq;
    columns.time[i] = row.time;
    columns.socket[i] = row.socket;
    columns.call[i] = CALLS.indexOf(row.call);
    columns.flags[i] =
      rowFlags(row.direction, row.failed) |
      (row.incomplete ? ROW_FLAG.incomplete : 0) |
      (row.problem ? ROW_FLAG.problem : 0) |
      (row.damaged ? ROW_FLAG.damaged : 0);
    columns.at[i] = row.at;
    columns.part[i] = row.part;
    columns.result[i] = row.result;
    let peer = peerIndex.get(row.peer);
    if (peer === undefined) {
      peer = columns.peers.push(row.peer) - 1;
      peerIndex.set(row.peer, peer);
    }
    columns.peer[i] = peer;
    const preview = previewOf(row);
    columns.pool.set(preview, end);
    end += preview.length;
    columns.previewEnd[i] = end;
  }
  return columns;
}

function previewOf(row: Row): Uint8Array {
  return row.preview.subarray(0, carriesBytes(row) ? PREVIEW_BYTES : NOTE_BYTES);
}

/** Row `index` of the columns (0 is the first of this run); throws a RangeError outside. */
export function rowAt(columns: RowColumns, index: number): Row {
  const seq = columns.seq[index];
  if (seq === undefined) throw new RangeError(`row ${index} of ${columns.seq.length}`);
  const flags = columns.flags[index] ?? 0;
  return {
    seq,
    time: columns.time[index] ?? 0,
    socket: columns.socket[index] ?? 0,
    call: callOf(columns.call[index] ?? 0),
    direction: directionOf(flags),
    failed: (flags & ROW_FLAG.failed) !== 0,
    result: columns.result[index] ?? 0,
    peer: columns.peers[columns.peer[index] ?? 0] ?? "",
    at: columns.at[index] ?? -1,
    part: columns.part[index] ?? 0,
    incomplete: (flags & ROW_FLAG.incomplete) !== 0,
    problem: (flags & ROW_FLAG.problem) !== 0,
    damaged: (flags & ROW_FLAG.damaged) !== 0,
    preview: columns.pool.subarray(
      index === 0 ? 0 : columns.previewEnd[index - 1],
      columns.previewEnd[index],
    ),
  };
}

export function callOf(code: number): Call {
  const call = CALLS[code];
  if (call === undefined) throw new RangeError(`call number ${code} of ${CALLS.length}`);
  return call;
}

export function directionOf(flags: number): Direction | null {
  if ((flags & ROW_FLAG.in) !== 0) return "in";
  return (flags & ROW_FLAG.out) !== 0 ? "out" : null;
}
