// How long something took, many times.

/** Times in µs; extremes and mean are exact, percentiles come from bins that are 9 % wide. */
export interface Latency {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
