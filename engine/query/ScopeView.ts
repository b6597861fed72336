// The rows of one scope (all, one socket, a listener with all it accepted), by position, live: totals are kept up to
// date from the chunks' summaries and by looking at each new event once.

import { Recent } from "../../shared/util/Recent.ts";
import { lastAtMost, sortedIndexOf } from "../../shared/util/lowerBound.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { ChunkMatches } from "../record/index/ChunkMatches.ts";
import { CHUNK_ROWS, type Chunk } from "../record/index/chunk.ts";
import { socketRows } from "../record/index/socketRows.ts";
import { type ChunkSummary } from "../record/index/summarize.ts";
import { type EventIndex } from "../record/index/EventIndex.ts";
import { holdsRow, holdsSocket } from "./Scope.ts";

/** Sealed chunks of which the rows are kept, 8 KiB each at most: pages of rows that are few lie in several. */
const KEPT_CHUNKS = 64;
/** The same of chunks with so few rows that they take 512 bytes at most: a page of them lies in a hundred. */
const KEPT_SPARSE = 1024;
const SPARSE_ROWS = 256;

export class ScopeView {
  readonly scope: Scope;
  readonly #index: EventIndex;
  /** Rows before each sealed chunk; one more entry than sealed chunks. */
  readonly #before: number[] = [0];
  /** Rows of the current chunk looked at, and which of them match. */
  #looked = 0;
  #current = new ChunkMatches();
  readonly #known = new Recent<number, ChunkMatches>(KEPT_CHUNKS);
  readonly #sparse = new Recent<number, ChunkMatches>(KEPT_SPARSE);
  readonly #parentOf = (socket: number): number => this.#index.parentOf(socket);

  constructor(index: EventIndex, scope: Scope) {
    this.#index = index;
    this.scope = scope;
  }

  /** How many rows it has now. */
  total(): number {
    if (this.scope.kind === "all") return this.#index.count;
    this.#catchUp();
    return (this.#before.at(-1) ?? 0) + this.#current.count;
  }

  /** Ordinals (0 is the recording's first event) of up to `count` rows from position `from`. */
  async ordinals(from: number, count: number): Promise<number[]> {
    const end = Math.min(this.total(), from + count);
    if (this.scope.kind === "all")
      return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
    const chunks = this.#chunksOf(from, end);
    const before = chunks.map((chunk) => this.#before[chunk] ?? 0);
    const matches = await this.#matchesOf(chunks);
    return chunks.flatMap((chunk, i) => {
      const first = Math.max(0, from - (before[i] ?? 0));
      const rows = matches[i]?.select(first, end - (before[i] ?? 0) - first) ?? [];
      return rows.map((row) => chunk * CHUNK_ROWS + row);
    });
  }

  /** How many rows of this view come before the event of this ordinal: its position, or that of the next one. */
  async positionOf(ordinal: number): Promise<number> {
    const target = Math.min(Math.max(0, ordinal), this.#index.count);
    if (this.scope.kind === "all") return target;
    this.#catchUp();
    const chunkIndex = Math.floor(target / CHUNK_ROWS);
    const position = this.#before[chunkIndex] ?? 0;
    const rows = target % CHUNK_ROWS;
    if (rows === 0) return position;
    const [matches] = await this.#matchesOf([chunkIndex]);
    return position + (matches?.rank(rows) ?? 0);
  }

  /** The chunks that hold positions [from, end). */
  #chunksOf(from: number, end: number): number[] {
    const chunks: number[] = [];
    for (let chunk = lastAtMost(this.#before, from); chunk < this.#before.length; chunk++) {
      const before = this.#before[chunk] ?? 0;
      if (before >= end) break;
      if (before < (this.#before[chunk + 1] ?? end)) chunks.push(chunk);
    }
    return chunks;
  }

  /** The rows of some chunks. */
  async #matchesOf(chunks: readonly number[]): Promise<ChunkMatches[]> {
    const sealed = this.#index.summaries.length;
    const found = new Map<number, ChunkMatches>();
    const unknown: number[] = [];
    for (const chunk of chunks) {
      const known =
        chunk < sealed ? (this.#known.get(chunk) ?? this.#sparse.get(chunk)) : this.#current;
      if (known === undefined) unknown.push(chunk);
      else found.set(chunk, known);
    }
    for (const [i, rows] of (await this.#rowsOf(unknown)).entries()) {
      const matches = new ChunkMatches();
      matches.append(rows);
      found.set(unknown[i] ?? 0, matches);
      const kept = rows.length > SPARSE_ROWS ? this.#known : this.#sparse;
      kept.set(unknown[i] ?? 0, matches);
    }
    return chunks.map((chunk) => found.get(chunk) ?? new ChunkMatches());
  }

  /** Of sealed chunks. */
  async #rowsOf(chunks: readonly number[]): Promise<Uint16Array[]> {
    const { scope } = this;
    const rows = await socketRows(this.#index, chunks, (socket) =>
      holdsSocket(scope, socket, this.#parentOf),
    );
    // The accept that made a socket is an event of another one: it is in one chunk at most.
    return Promise.all(
      rows.map(async (own, i) => {
        const chunk = chunks[i] ?? 0;
        if (!this.#acceptedIn(chunk)) return own;
        return this.#matching(await this.#index.chunk(chunk), 0, CHUNK_ROWS);
      }),
    );
  }

  /** Whether the accept that made this socket is in the sealed chunk: an event of another socket's. */
  #acceptedIn(chunkIndex: number): boolean {
    if (this.scope.kind !== "socket") return false;
    const summary = this.#index.summaries[chunkIndex];
    return summary !== undefined && sortedIndexOf(summary.accepted, this.scope.socket) !== -1;
  }

  #catchUp(): void {
    const sealed = this.#index.summaries;
    const rows = this.#index.count - sealed.length * CHUNK_ROWS;
    // Some were dropped from the index (a full disk).
    if (this.#before.length > sealed.length + 1 || this.#looked > rows)
      this.#restart(sealed.length);
    while (this.#before.length <= sealed.length) {
      const summary = sealed[this.#before.length - 1];
      this.#before.push(
        (this.#before.at(-1) ?? 0) + (summary === undefined ? 0 : this.#countIn(summary)),
      );
      this.#restart(this.#before.length - 1);
    }
    const current = this.#index.peek(sealed.length);
    if (current === null || this.#looked === rows) return;
    this.#current.append(this.#matching(current, this.#looked, rows));
    this.#looked = rows;
  }

  /** Begins to look at the chunk behind so many sealed ones. */
  #restart(sealed: number): void {
    this.#before.length = Math.min(this.#before.length, sealed + 1);
    this.#known.delete(sealed);
    this.#sparse.delete(sealed);
    this.#looked = 0;
    this.#current = new ChunkMatches();
  }

  /** Which of the rows `from` to `to` (not included) match. */
  #matching(chunk: Chunk, from: number, to: number): Uint16Array {
    const rows: number[] = [];
    for (let row = from; row < to; row++) if (this.#matches(chunk, row)) rows.push(row);
    return Uint16Array.from(rows);
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
