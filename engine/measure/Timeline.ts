// What has been counted of one scope, from the recording's first event on: one block for each sealed chunk of the index,
// so that a call that comes again adds blocks and looks at few rows. Bounded: when there are too many blocks, each two
// neighbours become one of coarser buckets, and a later look into it counts its rows again.

import { setImmediate as nextTurn } from "node:timers/promises";
import { baseWidth } from "../../shared/measure/bucketWidth.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { aggregate, type Counted, type MeasuredColumns } from "./aggregate.ts";
import { Carry } from "./Carry.ts";
import type { Roles } from "./Roles.ts";
import { addTally, newTally, sumOf, type Tally } from "./Tally.ts";
import { turns } from "./turns.ts";

/** What is read of an EventIndex. */
export interface MeasuredIndex {
  readonly count: number;
  /** One for each sealed chunk: the ids of the sockets in it, and of those that it accepted, both ascending. */
  readonly summaries: readonly { readonly sockets: Uint32Array; readonly accepted: Uint32Array }[];
  parentOf(socket: number): number;
  peek(index: number): MeasuredColumns | null;
  chunk(index: number): Promise<MeasuredColumns>;
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
  readonly #scope: Scope;
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
  constructor(index: MeasuredIndex, scope: Scope, roles: Roles, maxBlocks = MAX_BLOCKS) {
    this.#index = index;
    this.#scope = scope;
    this.#maxBlocks = maxBlocks;
    this.counted = { roles, belongs: belongsTo(index, scope) };
  }

  /** Whether the index lost chunks that were counted here (a full disk): it must begin anew. */
  get outdated(): boolean {
    return this.done > this.#index.summaries.length;
  }

  /** Whether sealed chunks before this time (µs) are still to be counted. */
  behind(time: number): boolean {
    return this.done < this.#index.summaries.length && this.#lastTime < time;
  }

  /** Counts the next sealed chunk that has something of the scope. Calls at the same time share one step. */
  step(): Promise<void> {
    this.#step ??= this.#countNext().finally(() => {
      this.#step = null;
    });
    return this.#step;
  }

  async #countNext(): Promise<void> {
    while (this.done < this.#index.summaries.length && !this.#occursIn(this.done)) this.done += 1;
    if (this.done >= this.#index.summaries.length) return;
    const chunk = this.done;
    const columns = await this.#index.chunk(chunk);
    const rows = columns.time.length;
    const first = columns.time[0] ?? 0;
    const last = columns.time[rows - 1] ?? 0;
    const tally = newTally(first, last + 1, baseWidth(first, last + 1, BLOCK_BUCKETS));
    for (const [from, to] of turns(0, rows)) {
      if (from > 0) await nextTurn();
      aggregate(columns, from, to, this.counted, this.carry, tally);
    }
    this.blocks = [...this.blocks, blockOf([chunk], first, last, tally)];
    if (this.blocks.length > this.#maxBlocks) this.blocks = joinPairs(this.blocks);
    this.#lastTime = last;
    this.done = chunk + 1;
  }

  #occursIn(chunk: number): boolean {
    const summary = this.#index.summaries[chunk];
    if (this.#scope.kind === "all" || summary === undefined) return true;
    const { belongs } = this.counted;
    return summary.sockets.some(belongs) || summary.accepted.some(belongs);
  }
}

function belongsTo(index: MeasuredIndex, scope: Scope): (socket: number) => boolean {
  switch (scope.kind) {
    case "all":
      return () => true;
    case "socket":
      return (socket) => socket === scope.socket;
    case "family":
      return (socket) => socket === scope.socket || index.parentOf(socket) === scope.socket;
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
