// A measurement's buckets as a plot takes them: x where each bucket begins, and the last one's end, so that steps have
// their whole width.

import { upperBound } from "../../shared/util/lowerBound.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import type { PlotRow } from "./plots.ts";

export interface BucketSeries {
  /** µs since the epoch; one more than there are buckets. */
  readonly x: readonly number[];
  /** For each line of the plot a value at each x; null where a bucket has hardly begun. */
  readonly lines: readonly (readonly (number | null)[])[];
}

export function bucketSeries(measured: Measurement, plot: PlotRow): BucketSeries {
  const { buckets, from, to } = measured;
  const count = buckets.open.length;
  const begin = (i: number) => Math.max(from, buckets.start + i * buckets.width);
  const x = Array.from({ length: count + 1 }, (_, i) => Math.min(to, begin(i)));
  const lines = plot.lines.map(({ column }) => {
    const values: (number | null)[] = Array.from(buckets[column], (value, i) => {
      const covered = (x[i + 1] ?? to) - (x[i] ?? from);
      if (!plot.perSecond) return value;
      // A rate over a moment says nothing, and the newest bucket of a live plot would drop at each turn.
      if (i === count - 1 && count > 1 && covered < buckets.width / 2) return null;
      return (value / Math.max(covered, buckets.width / 2)) * 1_000_000;
    });
    return [...values, values.at(-1) ?? null];
  });
  return { x, lines };
}

export function highestOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
}

/** The bucket in which a time lies. */
export function bucketAt({ x }: BucketSeries, time: number): number {
  const last = upperBound(x, time) - 1;
  return Math.max(0, Math.min(last, x.length - 2));
}
