// One measurement: the timeline is brought up to date, its blocks are added, and what they do not tell finely enough is
// counted again row by row. Chunk by chunk, and the event loop has its turn between any two.

import { firstIndex } from "../../shared/util/lowerBound.ts";
import { bucketWidth } from "../../shared/measure/bucketWidth.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { nextTurn } from "../system/nextTurn.ts";
import { aggregate, type Counted, type MeasuredRows } from "./aggregate.ts";
import { Carry } from "../record/index/Carry.ts";
import { measurementOf } from "./measurementOf.ts";
import { addTally, newTally, sumOf, type Tally } from "./Tally.ts";
import { sealedOf, type Block, type MeasuredIndex, type Timeline } from "./Timeline.ts";
import { turns } from "./turns.ts";

export interface Wanted {
  readonly scope: Scope;
  /** µs since the epoch; null: the first event. */
  readonly from: number | null;
  /** Not included. */
  readonly to: number;
  readonly buckets: number;
}

/** Blocks added in one turn of the event loop: under 2 ms. */
const BLOCKS_A_TURN = 64;

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
  const whole: Block[] = [];
  const again: { readonly block: Block; readonly before: Block | undefined }[] = [];
  const { blocks } = timeline;
  for (const [i, block] of blocks.entries()) {
    if (block.first >= to) break;
    if (block.last < from) openBefore += block.opened;
    else if (block.first >= from && block.last < to && tally.width % block.tally.width === 0)
      whole.push(block);
    else again.push({ block, before: blocks[i - 1] });
  }
  // At once, since it is counted on from what the timeline remembers now.
  for (const count of countNewest(index, timeline, { from, to }, tally)) openBefore += count();

  for (const [i, { tally: counted }] of whole.entries()) {
    addTally(tally, counted);
    if (i % BLOCKS_A_TURN !== BLOCKS_A_TURN - 1) continue;
    await nextTurn();
    goOn();
  }
  for (const { block, before } of again) {
    const carry = new Carry(null);
    // Its first messages follow those of the chunk before; what is older than that is not looked for.
    const chunks = [...(before?.chunks.slice(-1) ?? []), ...block.chunks];
    for (const chunk of chunks) {
      const columns = await index.chunk(chunk);
      const into = block.chunks.includes(chunk) ? tally : null;
      const chosen = index.chosen?.(chunk) ?? null;
      const part = { columns, chosen, from: 0, to: index.chunkRows };
      const { counted } = timeline;
      for (const count of countPart(part, { counted, carry }, { from, to }, into)) {
        goOn();
        const opened = count();
        if (into !== null) openBefore += opened;
        await nextTurn();
      }
    }
  }
  goOn();
  return measurementOf({ scope: wanted.scope, from, to }, tally, openBefore);
}

/** One turn's work; returns the connections opened less those closed before the range. */
type Count = () => number;

/** µs since the epoch; `to` is not included. */
interface Times {
  readonly from: number;
  readonly to: number;
}

/** Of the chunk that is being written, where the timeline has come up to it. */
function countNewest(
  index: MeasuredIndex,
  { done, counted, carry }: Timeline,
  times: Times,
  tally: Tally,
): Iterable<Count> {
  const newest = sealedOf(index);
  const columns = done === newest ? index.peek(newest) : null;
  if (columns === null) return [];
  const chosen = index.chosen?.(newest) ?? null;
  const part = { columns, chosen, from: 0, to: index.count - newest * index.chunkRows };
  return countPart(part, { counted, carry: new Carry(carry) }, times, tally);
}

/** Brings `carry` up to date with the rows; those in the range go `into` a tally, what follows it is left. */
function* countPart(
  part: MeasuredRows,
  { counted, carry }: { readonly counted: Counted; readonly carry: Carry },
  { from, to }: Times,
  into: Tally | null,
): Generator<Count> {
  const { columns, chosen = null } = part;
  const first = columns.time[0] ?? 0;
  const start = into === null ? part.to : firstAt(part, from);
  for (const [row, end] of turns(part.from, start)) {
    yield () => {
      const prior = newTally(first, Math.max(to, first + 1), Math.max(1, to - first));
      aggregate({ columns, chosen, from: row, to: end }, counted, carry, prior);
      return sumOf(prior.opened) - sumOf(prior.closed);
    };
  }
  if (into === null) return;
  for (const [row, end] of turns(start, firstAt(part, to))) {
    yield () => {
      aggregate({ columns, chosen, from: row, to: end }, counted, carry, into);
      return 0;
    };
  }
}

/** The first row at or after a time. */
function firstAt({ columns: { time }, from, to }: MeasuredRows, wanted: number): number {
  return from + firstIndex(to - from, (row) => (time[from + row] ?? 0) >= wanted);
}

async function firstTime(index: MeasuredIndex): Promise<number | null> {
  return index.count === 0 ? null : ((await index.chunk(0)).time[0] ?? null);
}
