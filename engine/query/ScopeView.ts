// The rows of one scope (all, one socket, a listener with all it accepted), by position, live: totals are kept up to
// date from the chunks' summaries and by looking at each new event once.

import { lastAtMost, sortedIndexOf } from "../../shared/util/lowerBound.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { ChunkMatches } from "../record/index/ChunkMatches.ts";
import { CHUNK_ROWS, type Chunk } from "../record/index/chunk.ts";
import { type ChunkSummary } from "../record/index/summarize.ts";
import { type EventIndex } from "../record/index/EventIndex.ts";
import { holdsRow, holdsSocket } from "./Scope.ts";

export class ScopeView {
  readonly scope: Scope;
  readonly #index: EventIndex;
  /** Rows before each sealed chunk; one more entry than sealed chunks. */
  readonly #before: number[] = [0];
  /** Rows of the current chunk looked at, and how many of them match. */
  #looked = 0;
  #matched = 0;
  readonly #known = new Map<number, ChunkMatches>();
  readonly #parentOf = (socket: number): number => this.#index.parentOf(socket);

  constructor(index: EventIndex, scope: Scope) {
    this.#index = index;
    this.scope = scope;
  }

  /** How many rows it has now. */
  total(): number {
    if (this.scope.kind === "all") return this.#index.count;
    this.#catchUp();
    return (this.#before.at(-1) ?? 0) + this.#matched;
  }

  /** Ordinals (0 is the recording's first event) of up to `count` rows from position `from`. */
  async ordinals(from: number, count: number): Promise<number[]> {
    const total = this.total();
    const end = Math.min(total, from + count);
    if (this.scope.kind === "all")
      return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
    const found: number[] = [];
    let chunkIndex = lastAtMost(this.#before, from);
    for (let position = from; position < end; chunkIndex++) {
      // What was dropped from the index meanwhile (a full disk) is not waited for.
      if (chunkIndex > this.#index.summaries.length) break;
      const matches = await this.#matchesOf(chunkIndex);
      const rows = matches.select(position - (this.#before[chunkIndex] ?? 0), end - position);
      for (const row of rows) found.push(chunkIndex * CHUNK_ROWS + row);
      position += rows.length;
    }
    return found;
  }

  /** How many rows of this view come before the event of this ordinal: its position, or that of the next one. */
  async positionOf(ordinal: number): Promise<number> {
    const target = Math.min(Math.max(0, ordinal), this.#index.count);
    if (this.scope.kind === "all") return target;
    this.#catchUp();
    const chunkIndex = Math.floor(target / CHUNK_ROWS);
    const position = this.#before[chunkIndex] ?? 0;
    const rows = target % CHUNK_ROWS;
    return rows === 0 ? position : position + (await this.#matchesOf(chunkIndex)).rank(rows);
  }

  /** The rows of a chunk; of a sealed one they are worked out once. */
  async #matchesOf(chunkIndex: number): Promise<ChunkMatches> {
    const known = this.#known.get(chunkIndex);
    if (known !== undefined) return known;
    const sealed = chunkIndex < this.#index.summaries.length;
    const count = sealed ? CHUNK_ROWS : this.#index.count - chunkIndex * CHUNK_ROWS;
    const matches = new ChunkMatches();
    matches.append(Uint16Array.from(await this.#rowsOf(chunkIndex, count)));
    if (sealed) this.#known.set(chunkIndex, matches);
    return matches;
  }

  async #rowsOf(chunkIndex: number, count: number): Promise<number[]> {
    const rows: number[] = [];
    const { scope } = this;
    if (scope.kind !== "all" && !this.#acceptedIn(chunkIndex)) {
      const sockets = await this.#index.sockets(chunkIndex);
      for (let row = 0; row < count; row++)
        if (holdsSocket(scope, sockets[row] ?? 0, this.#parentOf)) rows.push(row);
      return rows;
    }
    const chunk = await this.#index.chunk(chunkIndex);
    for (let row = 0; row < count; row++) if (this.#matches(chunk, row)) rows.push(row);
    return rows;
  }

  /** Whether the accept that made this socket may be in the chunk. */
  #acceptedIn(chunkIndex: number): boolean {
    if (this.scope.kind !== "socket") return false;
    const summary = this.#index.summaries[chunkIndex];
    return summary === undefined || sortedIndexOf(summary.accepted, this.scope.socket) !== -1;
  }

  #catchUp(): void {
    const sealed = this.#index.summaries;
    while (this.#before.length <= sealed.length) {
      const summary = sealed[this.#before.length - 1];
      this.#before.push(
        (this.#before.at(-1) ?? 0) + (summary === undefined ? 0 : this.#countIn(summary)),
      );
      this.#looked = 0;
      this.#matched = 0;
    }
    const current = this.#index.peek(sealed.length);
    const rows = this.#index.count - sealed.length * CHUNK_ROWS;
    if (current === null) return;
    for (; this.#looked < rows; this.#looked++)
      if (this.#matches(current, this.#looked)) this.#matched += 1;
  }

  #matches(chunk: Chunk, row: number): boolean {
    return holdsRow(this.scope, chunk, row, this.#parentOf);
  }

  #countIn({ sockets, counts, accepted }: ChunkSummary): number {
    if (this.scope.kind === "all") return CHUNK_ROWS;
    const wanted = this.scope.socket;
    if (this.scope.kind === "socket") {
      const at = sortedIndexOf(sockets, wanted);
      return (at === -1 ? 0 : (counts[at] ?? 0)) + (sortedIndexOf(accepted, wanted) === -1 ? 0 : 1);
    }
    let total = 0;
    for (const [i, socket] of sockets.entries())
      if (socket === wanted || this.#index.parentOf(socket) === wanted) total += counts[i] ?? 0;
    return total;
  }
}
