// Places being sorted: runs that ascend, each at least twice as long as the one behind it, so that a row is merged a few times
// and not with every part that comes. All of it a few milliseconds at a time.

import { nextTurn } from "../../system/nextTurn.ts";
import { Merge } from "./Merge.ts";

/** Places merged in one turn. */
const STEP = 32_768;

export class SortedRuns {
  readonly #runs: Float64Array[];
  #length: number;

  /** `sorted`: what is sorted already. */
  constructor(sorted: Float64Array) {
    this.#runs = sorted.length === 0 ? [] : [sorted];
    this.#length = sorted.length;
  }

  get length(): number {
    return this.#length;
  }

  async add(places: Float64Array): Promise<void> {
    await nextTurn();
    this.#runs.push(places.toSorted());
    this.#length += places.length;
    while (this.#runs.length > 1 && this.#lastLength(2) < 2 * this.#lastLength(1))
      await this.#mergeLast();
  }

  /** All in one run. */
  async collected(): Promise<Float64Array> {
    while (this.#runs.length > 1) await this.#mergeLast();
    return this.#runs[0] ?? new Float64Array(0);
  }

  #lastLength(from: number): number {
    return this.#runs.at(-from)?.length ?? 0;
  }

  async #mergeLast(): Promise<void> {
    const [a, b] = this.#runs.slice(-2);
    if (a === undefined || b === undefined) return;
    const merge = new Merge(a, b);
    do await nextTurn();
    while (!merge.step(STEP));
    this.#runs.splice(-2, 2, merge.all);
  }
}
