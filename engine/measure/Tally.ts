// What has been counted: a row of buckets and the histograms of all of them together. A cache entry is one, an answer is
// made of one.

import { SIZE_BINS, TIME_BINS } from "../../shared/measure/bins.ts";
import { bucketsOf } from "../../shared/measure/bucketWidth.ts";

/** Durations in µs; `min` is infinite and `max` negative while there are none. */
export interface Durations {
  readonly counts: Float64Array;
  min: number;
  max: number;
}

/** See Measurement for what each is. */
export interface Tally {
  /** µs; a multiple of the width. */
  readonly start: number;
  readonly width: number;
  readonly bytesIn: Float64Array;
  readonly bytesOut: Float64Array;
  readonly receives: Float64Array;
  readonly sends: Float64Array;
  readonly opened: Float64Array;
  readonly closed: Float64Array;
  readonly failures: Float64Array;
  readonly sizesIn: Float64Array;
  readonly sizesOut: Float64Array;
  readonly gapsIn: Float64Array;
  readonly gapsOut: Float64Array;
  readonly peerAnswers: Durations;
  readonly ourAnswers: Durations;
  events: number;
}

export const SERIES = [
  "bytesIn",
  "bytesOut",
  "receives",
  "sends",
  "opened",
  "closed",
  "failures",
] as const;
const HISTOGRAMS = ["sizesIn", "sizesOut", "gapsIn", "gapsOut"] as const;

/** An empty one for times from `from` to `to` (not included). */
export function newTally(from: number, to: number, width: number): Tally {
  const column = () => new Float64Array(bucketsOf(from, to, width));
  const sizes = () => new Float64Array(SIZE_BINS);
  const times = () => new Float64Array(TIME_BINS);
  return {
    start: Math.floor(from / width) * width,
    width,
    bytesIn: column(),
    bytesOut: column(),
    receives: column(),
    sends: column(),
    opened: column(),
    closed: column(),
    failures: column(),
    sizesIn: sizes(),
    sizesOut: sizes(),
    gapsIn: times(),
    gapsOut: times(),
    peerAnswers: { counts: times(), min: Number.POSITIVE_INFINITY, max: -1 },
    ourAnswers: { counts: times(), min: Number.POSITIVE_INFINITY, max: -1 },
    events: 0,
  };
}

/** Adds all of `part`, whose times lie within those of `sum` and whose width divides that of `sum`. */
export function addTally(sum: Tally, part: Tally): void {
  for (const name of SERIES) {
    const from = part[name];
    const to = sum[name];
    for (let i = 0; i < from.length; i++) {
      const bucket = Math.floor((part.start + i * part.width - sum.start) / sum.width);
      to[bucket] = (to[bucket] ?? 0) + (from[i] ?? 0);
    }
  }
  for (const name of HISTOGRAMS) addCounts(sum[name], part[name]);
  addDurations(sum.peerAnswers, part.peerAnswers);
  addDurations(sum.ourAnswers, part.ourAnswers);
  sum.events += part.events;
}

export function sumOf(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum;
}

function addDurations(sum: Durations, part: Durations): void {
  addCounts(sum.counts, part.counts);
  sum.min = Math.min(sum.min, part.min);
  sum.max = Math.max(sum.max, part.max);
}

function addCounts(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < part.length; i++) sum[i] = (sum[i] ?? 0) + (part[i] ?? 0);
}
