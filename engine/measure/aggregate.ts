// Counts rows of the index into a tally. It knows no file and no clock: columns in, numbers out.
//
//     aggregate({ columns: chunk, from: 0, to: 65_536 }, { members, roles }, carry, tally);

import { sizeBin, timeBin } from "../../shared/measure/bins.ts";
import { CALLS } from "../../shared/model/event.ts";
import { ROW_FLAG } from "../../shared/model/rows.ts";
import type { Carry, Last } from "../record/index/Carry.ts";
import type { Members } from "./Members.ts";
import type { Roles } from "../record/index/Roles.ts";
import { newTally, type Durations, type Tally } from "./Tally.ts";

/** The index's columns that are looked at; times ascend. */
export interface MeasuredColumns {
  /** µs since the epoch. */
  readonly time: Float64Array;
  readonly socket: Uint32Array;
  /** Bytes of send and recv, the new socket's id for accept. */
  readonly result: Uint32Array;
  /** Call number in the low byte, row flags in the high byte. */
  readonly code: Uint16Array;
}

/** Rows `from` to `to` (not included). */
export interface MeasuredRows {
  readonly columns: MeasuredColumns;
  /** Of each row of the columns whether it is counted; null: all are. What is not counted is still known to those after it. */
  readonly chosen?: Uint8Array | null;
  readonly from: number;
  readonly to: number;
}

/** Whose rows are counted. */
export interface Counted {
  readonly members: Members;
  readonly roles: Roles;
}

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
export const ACCEPT_NUMBER = CALLS.indexOf("accept");
const CONNECT = CALLS.indexOf("connect");
const CLOSE = CALLS.indexOf("close");
const FAILED = ROW_FLAG.failed << 8;

/** All of the rows lie within the tally's times; `carry` is brought up to date. */
export function aggregate(
  { columns, chosen = null, from, to }: MeasuredRows,
  { members, roles }: Counted,
  carry: Carry,
  whole: Tally,
): void {
  // What is not counted goes where nobody looks.
  const rest = chosen === null ? whole : newTally(whole.start, whole.start + 1, whole.width);
  let bucket = 0;
  let bucketEnd = whole.start + whole.width;
  let lastOf = -1;
  let last: Last | null = null;
  for (let row = from; row < to; row++) {
    const socket = columns.socket[row] ?? 0;
    const code = columns.code[row] ?? 0;
    const call = code & 0xff;
    const result = columns.result[row] ?? 0;
    // A socket's own story starts with the accept that made it, an event of its listener.
    const accept = call === ACCEPT_NUMBER && result !== 0;
    if (accept) members.accept(socket, result);
    const accepted = accept && members.has(result);
    if (!accepted && !members.has(socket)) continue;
    const time = columns.time[row] ?? 0;
    if (time >= bucketEnd) {
      bucket = Math.floor((time - whole.start) / whole.width);
      bucketEnd = whole.start + (bucket + 1) * whole.width;
    }
    const tally = chosen === null || chosen[row] === 1 ? whole : rest;
    tally.events += 1;
    if ((code & FAILED) !== 0) add(tally.failures, bucket, 1);
    else if (call === RECV || call === SEND) {
      if (last === null || socket !== lastOf) {
        last = carry.of(socket);
        lastOf = socket;
      }
      if (last.direction === "none") roles.speak(socket, call === SEND);
      if (call === RECV) {
        add(tally.bytesIn, bucket, result);
        add(tally.receives, bucket, 1);
        add(tally.sizesIn, sizeBin(result), 1);
        hear(tally, time, last, roles.weAsk(socket));
      } else {
        add(tally.bytesOut, bucket, result);
        add(tally.sends, bucket, 1);
        add(tally.sizesOut, sizeBin(result), 1);
        speak(tally, time, last, roles.weAsk(socket));
      }
    } else if (accepted || call === CONNECT) {
      const opened = accepted ? result : socket;
      roles.connect(opened, call === CONNECT);
      add(tally.opened, bucket, 1);
    } else if (call === CLOSE) {
      if (roles.wasConnected(socket)) add(tally.closed, bucket, 1);
      carry.drop(socket);
      last = null;
    }
  }
}

/** A read's times; `last` knows of it then. */
function hear(tally: Tally, time: number, last: Last, weAsk: boolean): void {
  if (last.in >= 0) add(tally.gapsIn, timeBin(time - last.in), 1);
  if (last.direction === "out" && weAsk) addDuration(tally.peerAnswers, time - last.out);
  last.in = time;
  last.direction = "in";
}

/** The same of a write. */
function speak(tally: Tally, time: number, last: Last, weAsk: boolean): void {
  if (last.out >= 0) add(tally.gapsOut, timeBin(time - last.out), 1);
  if (last.direction === "in" && !weAsk) addDuration(tally.ourAnswers, time - last.in);
  last.out = time;
  last.direction = "out";
}

function addDuration(durations: Durations, duration: number): void {
  add(durations.counts, timeBin(duration), 1);
  if (duration < durations.min) durations.min = duration;
  if (duration > durations.max) durations.max = duration;
}

function add(column: Float64Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}
