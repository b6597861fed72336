// One measurement: the timeline is brought up to date, its blocks are added, and what they do not tell finely enough is
// counted again row by row. Chunk by chunk, and the event loop has its turn between any two.

import { setImmediate as nextTurn } from "node:timers/promises";
import { bucketWidth } from "../../shared/measure/bucketWidth.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { aggregate, type MeasuredColumns } from "./aggregate.ts";
import { Carry } from "./Carry.ts";
import { measurementOf } from "./measurementOf.ts";
import { addTally, newTally, sumOf, type Tally } from "./Tally.ts";
import type { Block, MeasuredIndex, Timeline } from "./Timeline.ts";

export interface Wanted {
  readonly scope: Scope;
  /** µs since the epoch; null: the first event. */
  readonly from: number | null;
  /** Not included. */
  readonly to: number;
  readonly buckets: number;
}

/** `goOn` is asked between chunks and throws what the caller is to be told when the work has become pointless. */
export async function measureRange(
  index: MeasuredIndex,
  timeline: Timeline,
  wanted: Wanted,
  goOn: () => void,
): Promise<Measurement> {
  const from = wanted.from ?? (await firstTime(index)) ?? wanted.to;
  const to = Math.max(wanted.to, from + 1);
  goOn();
  // As long as it is behind it is not looked at; no turn of the event loop lies between the last step and that look.
  while (timeline.behind(to)) {
    await timeline.step();
    await nextTurn();
    goOn();
  }
  const tally = newTally(from, to, bucketWidth(from, to, wanted.buckets));
  let openBefore = 0;
  const again: { readonly block: Block; readonly before: Block | undefined }[] = [];
  const { blocks } = timeline;
  for (const [i, block] of blocks.entries()) {
    if (block.first >= to) break;
    if (block.last < from) openBefore += block.opened;
    else if (block.first >= from && block.last < to && tally.width % block.tally.width === 0)
      addTally(tally, block.tally);
    else again.push({ block, before: blocks[i - 1] });
  }
  openBefore += countNewest(index, timeline, from, to, tally);

  for (const { block, before } of again) {
    const carry = new Carry(null);
    // Its first messages follow those of the chunk before; what is older than that is not looked for.
    const chunks = [...(before?.chunks.slice(-1) ?? []), ...block.chunks];
    for (const chunk of chunks) {
      const columns = await index.chunk(chunk);
      goOn();
      const counts = block.chunks.includes(chunk);
      const part = countPart(
        columns,
        columns.time.length,
        timeline,
        carry,
        from,
        to,
        counts ? tally : null,
      );
      if (counts) openBefore += part;
      await nextTurn();
      goOn();
    }
  }
  return measurementOf(wanted.scope, from, to, tally, openBefore);
}

/** Counts the chunk that is being written, where the timeline has come up to it. */
function countNewest(
  index: MeasuredIndex,
  timeline: Timeline,
  from: number,
  to: number,
  tally: Tally,
): number {
  const newest = index.summaries.length;
  const columns = timeline.done === newest ? index.peek(newest) : null;
  if (columns === null) return 0;
  const rows = index.count - newest * columns.time.length;
  return countPart(columns, rows, timeline, new Carry(timeline.carry), from, to, tally);
}

/** Counts what of a chunk's rows is in the range; returns the connections opened less those closed before it. */
function countPart(
  columns: MeasuredColumns,
  rows: number,
  { counted }: Timeline,
  carry: Carry,
  from: number,
  to: number,
  tally: Tally | null,
): number {
  const start = firstAt(columns, rows, from);
  const end = firstAt(columns, rows, to);
  const first = columns.time[0] ?? 0;
  const prior = newTally(first, Math.max(to, first + 1), Math.max(1, to - first));
  aggregate(columns, 0, tally === null ? rows : start, counted, carry, prior);
  if (tally !== null) aggregate(columns, start, end, counted, carry, tally);
  return sumOf(prior.opened) - sumOf(prior.closed);
}

/** The first row at or after a time. */
function firstAt({ time }: MeasuredColumns, rows: number, wanted: number): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((time[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function firstTime(index: MeasuredIndex): Promise<number | null> {
  return index.count === 0 ? null : ((await index.chunk(0)).time[0] ?? null);
}
