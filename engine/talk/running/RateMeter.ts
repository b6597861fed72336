// How many there were in the last second, in tenths of it, and on average from the first to the last.

/** Milliseconds. */
const STEP = 100;
const STEPS = 10;

export class RateMeter {
  readonly #counts = new Float64Array(STEPS + 1);
  #began = -1;
  /** The step that is being counted, since time began. */
  #step = 0;
  /** When the last one was; null: it counts for no average. */
  #last: number | null = null;
  #between = 0;
  #passed = 0;

  /** One more. `at`: ms. */
  add(at: number): void {
    this.#goTo(at);
    const place = this.#step % this.#counts.length;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    // Between n of them are n − 1 times.
    if (this.#last !== null) {
      this.#between += 1;
      this.#passed += at - this.#last;
    }
    this.#last = at;
  }

  /** What passes until the next one does not count. */
  pause(): void {
    this.#last = null;
  }

  /** A second, on average; 0 before there were two. */
  mean(): number {
    return this.#passed === 0 ? 0 : (this.#between * 1000) / this.#passed;
  }

  /** A second, over what of the last one was counted. */
  perSecond(at: number): number {
    if (this.#began === -1) return 0;
    this.#goTo(at);
    let sum = 0;
    for (const count of this.#counts) sum += count;
    const covered = Math.min(at - this.#began, STEPS * STEP + (at % STEP));
    return covered < STEP ? 0 : (sum * 1000) / covered;
  }

  #goTo(at: number): void {
    const step = Math.floor(at / STEP);
    if (this.#began === -1) {
      this.#began = at;
      this.#step = step;
    }
    const passed = Math.min(step - this.#step, this.#counts.length);
    for (let back = 0; back < passed; back++) this.#counts[(step - back) % this.#counts.length] = 0;
    this.#step = step;
  }
}
