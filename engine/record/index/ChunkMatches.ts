// Some rows of one chunk: a list while they are few, a bitmap of 8 KiB once that is smaller.

import { firstIndex } from "../../../shared/util/lowerBound.ts";
import { CHUNK_ROWS } from "./chunk.ts";

/** Matches of one chunk from which on a bitmap is smaller. */
const DENSE = CHUNK_ROWS / 16;
/** Rows of a chunk for which the bitmap's count before them is kept. */
const RANK_ROWS = 512;

export class ChunkMatches {
  count = 0;
  #list: Uint16Array = new Uint16Array(16);
  #bits: Uint8Array | null = null;
  /** Matches before each RANK_ROWS rows. */
  #ranks: Uint32Array | null = null;

  append(rows: Uint16Array): void {
    if (this.#bits === null && this.count + rows.length <= DENSE) {
      this.#roomFor(this.count + rows.length);
      this.#list.set(rows, this.count);
      this.count += rows.length;
      return;
    }
    const { bits, ranks } = this.#dense();
    for (const row of rows) {
      const byte = row >>> 3;
      bits[byte] = (bits[byte] ?? 0) | (1 << (row & 7));
    }
    this.count += rows.length;
    const first = rows[0];
    if (first !== undefined) countFrom(bits, ranks, Math.floor(first / RANK_ROWS));
  }

  /** Up to `count` rows from the `from`th match on. */
  select(from: number, count: number): number[] {
    const wanted = Math.min(count, this.count - from);
    if (wanted <= 0) return [];
    if (this.#bits === null || this.#ranks === null)
      return Array.from(this.#list.subarray(from, from + wanted));
    const found: number[] = [];
    let block = 0;
    while (block + 1 < this.#ranks.length && (this.#ranks[block + 1] ?? 0) <= from) block += 1;
    let skip = from - (this.#ranks[block] ?? 0);
    for (let row = block * RANK_ROWS; row < CHUNK_ROWS && found.length < wanted; row++) {
      if (((this.#bits[row >>> 3] ?? 0) & (1 << (row & 7))) === 0) continue;
      if (skip-- > 0) continue;
      found.push(row);
    }
    return found;
  }

  /** How many matches come before a row. */
  rank(row: number): number {
    if (this.#bits === null || this.#ranks === null)
      return firstIndex(this.count, (at) => (this.#list[at] ?? 0) >= row);
    const block = Math.floor(row / RANK_ROWS);
    let rank = this.#ranks[block] ?? 0;
    for (let at = block * RANK_ROWS; at < row; at++)
      rank += ((this.#bits[at >>> 3] ?? 0) >>> (at & 7)) & 1;
    return rank;
  }

  #roomFor(count: number): void {
    if (count <= this.#list.length) return;
    const larger = new Uint16Array(Math.max(count, this.#list.length * 2));
    larger.set(this.#list);
    this.#list = larger;
  }

  #dense(): { readonly bits: Uint8Array; readonly ranks: Uint32Array } {
    if (this.#bits !== null && this.#ranks !== null)
      return { bits: this.#bits, ranks: this.#ranks };
    const bits = new Uint8Array(CHUNK_ROWS / 8);
    for (const row of this.#list.subarray(0, this.count)) {
      const byte = row >>> 3;
      bits[byte] = (bits[byte] ?? 0) | (1 << (row & 7));
    }
    const ranks = new Uint32Array(CHUNK_ROWS / RANK_ROWS);
    countFrom(bits, ranks, 0);
    this.#list = new Uint16Array(0);
    this.#bits = bits;
    this.#ranks = ranks;
    return { bits, ranks };
  }
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let bit = 0; bit < 8; bit++) ones += (byte >>> bit) & 1;
  return ones;
});

/** Counts anew the matches before each block after `block`. */
function countFrom(bits: Uint8Array, ranks: Uint32Array, block: number): void {
  for (let next = block + 1; next < ranks.length; next++) {
    let ones = ranks[next - 1] ?? 0;
    const start = ((next - 1) * RANK_ROWS) / 8;
    for (let byte = start; byte < start + RANK_ROWS / 8; byte++) ones += ONES[bits[byte] ?? 0] ?? 0;
    ranks[next] = ones;
  }
}
