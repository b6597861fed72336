// The events of one conversation in one chunk of the index, with running sums.

import { firstIndex } from "../../../shared/util/lowerBound.ts";
import type { Direction } from "../../../shared/model/event.ts";
import { linesIn, NO_SUMS, type Sums } from "./streamSums.ts";

export interface ChunkEvent {
  readonly row: number;
  readonly direction: Direction;
  readonly length: number;
  /** What comes before it in the chunk. */
  readonly before: Sums;
}

/** Sums kept of each event: those of Sums, in its order. */
const FIELDS = 4;

export class ChunkEvents {
  /** Rows of the chunk looked at. */
  looked = 0;
  #count = 0;
  #rows = new Uint16Array(64);
  /** Behind each event. */
  #sums = new Float64Array(64 * FIELDS);

  get sums(): Sums {
    return this.#behind(this.#count - 1);
  }

  add(row: number, direction: Direction, length: number): void {
    if (this.#count === this.#rows.length) this.#enlarge();
    const at = this.#count * FIELDS;
    const { bytesIn, bytesOut, linesIn: before, linesOut } = this.sums;
    const incoming = direction === "in";
    this.#rows[this.#count] = row;
    this.#sums[at] = bytesIn + (incoming ? length : 0);
    this.#sums[at + 1] = bytesOut + (incoming ? 0 : length);
    this.#sums[at + 2] = before + (incoming ? linesIn(length) : 0);
    this.#sums[at + 3] = linesOut + (incoming ? 0 : linesIn(length));
    this.#count += 1;
  }

  /** The events that hold places [from, to) of what `of` counts, the first `most` of them. */
  range(of: (sums: Sums) => number, from: number, to: number, most: number): ChunkEvent[] {
    const found: ChunkEvent[] = [];
    const first = firstIndex(this.#count, (index) => of(this.#behind(index)) > from);
    for (let index = first; index < this.#count && found.length < most; index++) {
      const before = this.#behind(index - 1);
      const start = of(before);
      if (start >= to) break;
      // Those of the other direction add nothing.
      if (of(this.#behind(index)) > start) found.push(this.#eventBehind(index, before));
    }
    return found;
  }

  /** The first event at or behind a row. */
  at(row: number): ChunkEvent | null {
    return this.#event(firstIndex(this.#count, (index) => (this.#rows[index] ?? 0) >= row));
  }

  #event(index: number): ChunkEvent | null {
    return index >= this.#count ? null : this.#eventBehind(index, this.#behind(index - 1));
  }

  #eventBehind(index: number, before: Sums): ChunkEvent {
    const behind = this.#behind(index);
    const out = behind.bytesOut - before.bytesOut;
    const length = behind.bytesIn - before.bytesIn + out;
    return { row: this.#rows[index] ?? 0, direction: out > 0 ? "out" : "in", length, before };
  }

  #behind(index: number): Sums {
    if (index < 0) return NO_SUMS;
    const at = index * FIELDS;
    return {
      bytesIn: this.#sums[at] ?? 0,
      bytesOut: this.#sums[at + 1] ?? 0,
      linesIn: this.#sums[at + 2] ?? 0,
      linesOut: this.#sums[at + 3] ?? 0,
    };
  }

  #enlarge(): void {
    const rows = new Uint16Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
    const sums = new Float64Array(this.#sums.length * 2);
    sums.set(this.#sums);
    this.#sums = sums;
  }
}
