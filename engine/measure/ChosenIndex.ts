// A recording's index as far as a filter has been held against its rows, with which of them it chose.

import type { FilteredView } from "../query/FilteredView.ts";
import type { MeasuredColumns } from "./aggregate.ts";
import type { MeasuredIndex } from "./Timeline.ts";

export class ChosenIndex implements MeasuredIndex {
  readonly chunkRows: number;
  count = 0;
  readonly #index: MeasuredIndex;
  #matches: FilteredView["matches"] | null = null;

  constructor(index: MeasuredIndex) {
    this.#index = index;
    this.chunkRows = index.chunkRows;
  }

  /** What the filter's view has looked at so far; it may be another view of the same filter than before. */
  update({ matches }: FilteredView, done: number): void {
    this.#matches = matches;
    this.count = Math.min(this.#index.count, done);
  }

  peek(index: number): MeasuredColumns | null {
    return this.#index.peek(index);
  }

  chunk(index: number): Promise<MeasuredColumns> {
    return this.#index.chunk(index);
  }

  chosen(index: number): Uint8Array {
    const rows = new Uint8Array(this.chunkRows);
    const first = index * this.chunkRows;
    const from = this.#matches?.positionOf(first) ?? 0;
    const to = this.#matches?.positionOf(first + this.chunkRows) ?? 0;
    for (const ordinal of this.#matches?.ordinals(from, to - from) ?? []) rows[ordinal - first] = 1;
    return rows;
  }
}
