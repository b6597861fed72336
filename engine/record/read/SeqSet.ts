// Which numbers were seen, as ranges: events of a recording come one after the other, so that there are few.

import { lowerBound } from "../../../shared/util/lowerBound.ts";

/** Ranges kept; a file that needs more (every other event cut out) has its later gaps counted as one. */
const MAX_RANGES = 50_000;

export interface SeqRange {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

export class SeqSet {
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  /** False when it was there already. */
  add(seq: number): boolean {
    const last = this.#to.length - 1;
    if (last >= 0 && seq === this.#to[last]) {
      this.#to[last] = seq + 1;
      return true;
    }
    if (last < 0 || seq > (this.#to[last] ?? 0)) {
      if (last + 1 >= MAX_RANGES) return true;
      this.#from.push(seq);
      this.#to.push(seq + 1);
      return true;
    }
    return this.#insert(seq);
  }

  /** What lies between the ranges, ascending. */
  gaps(): SeqRange[] {
    return this.#from.slice(1).map((to, i) => ({ from: this.#to[i] ?? to, to }));
  }

  /** Behind the newest: what came late, as in a file that was put in another order. */
  #insert(seq: number): boolean {
    // The first range that ends behind it, or just before it.
    const at = lowerBound(this.#to, seq);
    const from = this.#from[at] ?? 0;
    const to = this.#to[at] ?? 0;
    if (seq >= from && seq < to) return false;
    if (seq === to) {
      this.#to[at] = seq + 1;
      if (this.#from[at + 1] === seq + 1) this.#join(at);
    } else if (seq === from - 1) this.#from[at] = seq;
    else if (this.#from.length < MAX_RANGES) {
      this.#from.splice(at, 0, seq);
      this.#to.splice(at, 0, seq + 1);
    }
    return true;
  }

  #join(at: number): void {
    this.#to[at] = this.#to[at + 1] ?? 0;
    this.#from.splice(at + 1, 1);
    this.#to.splice(at + 1, 1);
  }
}
