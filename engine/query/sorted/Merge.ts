/** Two runs that ascend into one, a step at a time. */
export class Merge {
  /** Complete once a step has said so. */
  readonly all: Float64Array;
  readonly #a: Float64Array;
  readonly #b: Float64Array;
  #fromA = 0;
  #fromB = 0;

  constructor(a: Float64Array, b: Float64Array) {
    this.#a = a;
    this.#b = b;
    this.all = new Float64Array(a.length + b.length);
  }

  /** Merges up to so many more; whether that was all. */
  step(most: number): boolean {
    const [a, b, all] = [this.#a, this.#b, this.all];
    let [i, j] = [this.#fromA, this.#fromB];
    let at = i + j;
    const end = Math.min(all.length, at + most);
    while (at < end && i < a.length && j < b.length) {
      // Within the arrays.
      const left = a[i] as number;
      const right = b[j] as number;
      const isLeft = left < right;
      all[at++] = isLeft ? left : right;
      if (isLeft) i += 1;
      else j += 1;
    }
    const rest = end - at;
    if (rest > 0 && i < a.length) {
      all.set(a.subarray(i, i + rest), at);
      i += rest;
    } else if (rest > 0) {
      all.set(b.subarray(j, j + rest), at);
      j += rest;
    }
    this.#fromA = i;
    this.#fromB = j;
    return end === all.length;
  }
}
