// An index of small chunks made by hand, and what a range of it comes to.

import type { MeasuredColumns } from "../../engine/measure/aggregate.ts";
import { measureRange } from "../../engine/measure/measureRange.ts";
import { Occurrences } from "../../engine/measure/Occurrences.ts";
import { Roles } from "../../engine/record/index/Roles.ts";
import { Timeline, type MeasuredIndex } from "../../engine/measure/Timeline.ts";
import { rowFlags } from "../../shared/codec/rows.ts";
import { CALLS, type Call } from "../../shared/model/event.ts";
import type { Histogram, Measurement } from "../../shared/model/measure.ts";
import type { Scope } from "../../shared/model/rows.ts";

export interface Plain {
  readonly time: number;
  readonly socket: number;
  readonly call: Call;
  readonly result?: number;
  readonly failed?: boolean;
}

/** Small chunks, so that a few rows make many. */
export const ROWS = 8;

export const ALL: Scope = { kind: "all" };
const goOn = () => undefined;

interface HandMade extends MeasuredIndex {
  /** How often a chunk was asked for. */
  readonly reads: number[];
  append(...events: readonly Plain[]): void;
  truncate(count: number): void;
}

export function handMade(...first: readonly Plain[]): HandMade {
  const chunks: MeasuredColumns[] = [];
  const reads: number[] = [];
  let count = 0;
  const at = (i: number) =>
    (chunks[i] ??= {
      time: new Float64Array(ROWS),
      socket: new Uint32Array(ROWS),
      result: new Uint32Array(ROWS),
      code: new Uint16Array(ROWS),
    });
  const index: HandMade = {
    reads,
    chunkRows: ROWS,
    get count() {
      return count;
    },
    peek: at,
    async chunk(i) {
      reads.push(i);
      return Promise.resolve(at(i));
    },
    truncate(to) {
      count = to;
    },
    append(...events) {
      for (const { time, socket, call, result = 0, failed = false } of events) {
        const columns = at(Math.floor(count / ROWS));
        const row = count % ROWS;
        const direction = call === "recv" ? "in" : call === "send" ? "out" : null;
        columns.time[row] = time;
        columns.socket[row] = socket;
        columns.result[row] = result;
        columns.code[row] = CALLS.indexOf(call) | (rowFlags(direction, failed) << 8);
        count += 1;
      }
    },
  };
  index.append(...first);
  return index;
}

export async function measure(
  index: MeasuredIndex,
  wanted: { scope?: Scope; from?: number | null; to: number; buckets?: number },
  timeline = new Timeline(index, wanted.scope ?? ALL, {
    roles: new Roles(),
    occurrences: new Occurrences(),
  }),
): Promise<Measurement> {
  return measureRange(index, timeline, { scope: ALL, from: null, buckets: 10, ...wanted }, goOn);
}

/** Bin edges that hold something, with how much. */
export function held({ edges, counts }: Histogram): [number, number][] {
  return Array.from(counts, (count, i): [number, number] => [edges[i] ?? 0, count]).filter(
    ([, count]) => count > 0,
  );
}
