// What has been counted of one scope, from the recording's first event on: one block for each sealed chunk of the index,
// so that a call that comes again adds blocks and looks at few rows. Bounded: when there are too many blocks, each two
// neighbours become one of coarser buckets, and a later look into it counts its rows again.

import { baseWidth } from "../../shared/measure/bucketWidth.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { nextTurn } from "../system/nextTurn.ts";
import { aggregate, type Counted, type MeasuredColumns } from "./aggregate.ts";
import { Carry } from "../record/index/Carry.ts";
import { membersOf } from "./Members.ts";
import type { Occurrences } from "./Occurrences.ts";
import type { Roles } from "../record/index/Roles.ts";
import { addTally, newTally, sumOf, type Tally } from "./Tally.ts";
import { turns } from "./turns.ts";

/** What is read of a recording's index. */
export interface MeasuredIndex {
  /** Events that it holds. */
  readonly count: number;
  /** Rows of each chunk but the newest, which is being filled. */
  readonly chunkRows: number;
  /** The chunk if it is in memory; the newest always is. */
  peek(index: number): MeasuredColumns | null;
  chunk(index: number): Promise<MeasuredColumns>;
  /** Which of a chunk's rows are counted; null, or without it: all. */
  chosen?(index: number): Uint8Array | null;
}

/** How many chunks are full. */
export function sealedOf({ count, chunkRows }: MeasuredIndex): number {
  return Math.floor(count / chunkRows);
}

/** What is known of the whole recording; its timelines share it. */
export interface RecordingKnown {
  readonly roles: Roles;
  readonly occurrences: Occurrences;
}

export interface Block {
  /** Sealed chunks of the index, ascending. */
  readonly chunks: readonly number[];
  /** µs: of its first and its last event, those of other scopes included. */
  readonly first: number;
  readonly last: number;
  readonly tally: Tally;
  /** Connections opened in it less those closed. */
  readonly opened: number;
}

/** With 256 buckets a block takes some 27 kB, so a timeline at most 14 MB; it then spans 33 million events or more. */
const MAX_BLOCKS = 512;
const BLOCK_BUCKETS = 256;

export class Timeline {
  readonly #index: MeasuredIndex;
  readonly #occurrences: Occurrences;
  readonly #maxBlocks: number;
  readonly counted: Counted;
  /** What is known behind the last chunk that was counted. */
  readonly carry = new Carry(null);
  blocks: readonly Block[] = [];
  /** Sealed chunks counted, or passed over because nothing of the scope is in them. */
  done = 0;
  #lastTime = Number.NEGATIVE_INFINITY;
  #step: Promise<void> | null = null;

  /** `maxBlocks`: for tests. */
  constructor(
    index: MeasuredIndex,
    scope: Scope,
    { roles, occurrences }: RecordingKnown,
    maxBlocks = MAX_BLOCKS,
  ) {
    this.#index = index;
    this.#occurrences = occurrences;
    this.#maxBlocks = maxBlocks;
    this.counted = { roles, members: membersOf(scope) };
  }

  /** Whether the index lost chunks that were counted here (a full disk): it must begin anew. */
  get outdated(): boolean {
    return this.done > sealedOf(this.#index);
  }

  /** Whether sealed chunks before this time (µs) are still to be counted. */
  behind(time: number): boolean {
    return this.done < sealedOf(this.#index) && this.#lastTime < time;
  }

  /** Counts the next sealed chunk that has something of the scope. Calls at the same time share one step. */
  step(): Promise<void> {
    this.#step ??= this.#countNext().finally(() => {
      this.#step = null;
    });
    return this.#step;
  }

  async #countNext(): Promise<void> {
    const sealed = sealedOf(this.#index);
    const { members } = this.counted;
    while (this.done < sealed && !this.#occurrences.mayHold(this.done, members)) this.done += 1;
    if (this.done >= sealed) return;
    const chunk = this.done;
    const columns = await this.#index.chunk(chunk);
    this.#occurrences.note(chunk, columns);
    const rows = this.#index.chunkRows;
    const first = columns.time[0] ?? 0;
    const last = columns.time[rows - 1] ?? 0;
    const tally = newTally(first, last + 1, baseWidth(first, last + 1, BLOCK_BUCKETS));
    const chosen = this.#index.chosen?.(chunk) ?? null;
    for (const [from, to] of turns(0, rows)) {
      if (from > 0) await nextTurn();
      aggregate({ columns, chosen, from, to }, this.counted, this.carry, tally);
    }
    this.blocks = [...this.blocks, blockOf([chunk], first, last, tally)];
    if (this.blocks.length > this.#maxBlocks) this.blocks = joinPairs(this.blocks);
    this.#lastTime = last;
    this.done = chunk + 1;
  }
}

function joinPairs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i += 2) {
    const a = blocks[i];
    const b = blocks[i + 1];
    if (a !== undefined) joined.push(b === undefined ? a : join(a, b));
  }
  return joined;
}

function join(a: Block, b: Block): Block {
  const width = Math.max(
    a.tally.width,
    b.tally.width,
    baseWidth(a.first, b.last + 1, BLOCK_BUCKETS),
  );
  const tally = newTally(a.first, b.last + 1, width);
  addTally(tally, a.tally);
  addTally(tally, b.tally);
  return blockOf([...a.chunks, ...b.chunks], a.first, b.last, tally);
}

function blockOf(chunks: readonly number[], first: number, last: number, tally: Tally): Block {
  return { chunks, first, last, tally, opened: sumOf(tally.opened) - sumOf(tally.closed) };
}
