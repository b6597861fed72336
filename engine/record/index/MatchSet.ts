// Which rows of a recording a filter matched, by position: a list or a bitmap for each chunk, whichever is smaller, so that
// ten million matches need little more than a megabyte.

import { lastAtMost } from "../../../shared/util/lowerBound.ts";
import { CHUNK_ROWS } from "./chunk.ts";
import { ChunkMatches } from "./ChunkMatches.ts";

export class MatchSet {
  total = 0;
  readonly #chunks: ChunkMatches[] = [];
  /** Matches before each chunk. */
  readonly #before: number[] = [];

  /** Adds rows of a chunk, ascending; chunks and rows in their order. */
  append(chunk: number, rows: Uint16Array): void {
    while (this.#chunks.length <= chunk) {
      this.#before.push(this.total);
      this.#chunks.push(new ChunkMatches());
    }
    this.#chunks[chunk]?.append(rows);
    this.total += rows.length;
  }

  /** Ordinals of up to `count` matches from position `from`. */
  ordinals(from: number, count: number): number[] {
    const found: number[] = [];
    const end = Math.min(this.total, from + count);
    for (let position = from; position < end;) {
      const chunk = this.#chunkAt(position);
      const inside = position - (this.#before[chunk] ?? 0);
      const rows = this.#chunks[chunk]?.select(inside, end - position) ?? [];
      if (rows.length === 0) break;
      for (const row of rows) found.push(chunk * CHUNK_ROWS + row);
      position += rows.length;
    }
    return found;
  }

  /** How many matches come before the event of this ordinal. */
  positionOf(ordinal: number): number {
    const chunk = Math.floor(ordinal / CHUNK_ROWS);
    const matches = this.#chunks[chunk];
    if (matches === undefined) return ordinal < 0 ? 0 : this.total;
    return (this.#before[chunk] ?? 0) + matches.rank(ordinal % CHUNK_ROWS);
  }

  has(ordinal: number): boolean {
    const position = this.positionOf(ordinal);
    return this.ordinals(position, 1)[0] === ordinal;
  }

  /** The last chunk that begins at or before a position. */
  #chunkAt(position: number): number {
    return lastAtMost(this.#before, position);
  }
}
