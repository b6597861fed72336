// How long something took, many times: bounded, whatever the number.

import type { Latency } from "../../../shared/model/latency.ts";
import { quantile, TIME_BINS, TIME_EDGES, timeBin } from "../../../shared/measure/bins.ts";

export class Latencies {
  readonly #counts = new Float64Array(TIME_BINS);
  #count = 0;
  #sum = 0;
  #min = Infinity;
  #max = 0;

  /** µs */
  add(duration: number): void {
    const bin = timeBin(duration);
    this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
    this.#count += 1;
    this.#sum += duration;
    this.#min = Math.min(this.#min, duration);
    this.#max = Math.max(this.#max, duration);
  }

  /** Null before there was any. */
  told(): Latency | null {
    if (this.#count === 0) return null;
    // No percentile lies outside of what was seen, whatever its bin covers.
    const at = (share: number) =>
      Math.min(this.#max, Math.max(this.#min, quantile(this.#counts, TIME_EDGES, share) ?? 0));
    return {
      count: this.#count,
      mean: this.#sum / this.#count,
      min: this.#min,
      max: this.#max,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
    };
  }
}
