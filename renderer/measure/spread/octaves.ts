// Histograms as bars on a logarithmic axis: one bar for each factor of two, so that all are equally wide and a bar is as
// tall as it holds. Bar 0 is what is less than one; bar k holds 2^(k-1) up to 2^k, and stands from k to k + 1.

import type { Histogram } from "../../../shared/model/measure.ts";

export function octaves({ edges, counts }: Histogram): readonly number[] {
  const bars: number[] = [];
  for (const [bin, count] of counts.entries()) {
    const bar = barOf(edges[bin] ?? 0);
    bars[bar] = (bars[bar] ?? 0) + count;
  }
  return bars;
}

function barOf(value: number): number {
  return value < 1 ? 0 : Math.floor(Math.log2(value)) + 1;
}

/** Where a value stands on the axis of bars. */
export function placeOfValue(value: number): number {
  return value < 1 ? Math.max(0, value) : Math.log2(value) + 1;
}

/** [from, to) in words of the unit; `0` and `< 1` for bar 0. */
export function barBounds(bar: number): readonly [from: number, to: number] {
  return bar === 0 ? [0, 1] : [2 ** (bar - 1), 2 ** bar];
}

/** Bars [first, last) that are drawn: those that hold something, and always the `usual` ones, so that axes rest. */
export function shownBars(
  bars: readonly (readonly number[])[],
  usual: readonly [first: number, last: number],
): readonly [first: number, last: number] {
  let [first, last] = usual;
  for (const counts of bars) {
    for (const [bar, count] of counts.entries()) {
      if (count === 0) continue;
      first = Math.min(first, bar);
      last = Math.max(last, bar + 1);
    }
  }
  return [first, last];
}

/** Powers of ten between two places of the axis, with at least `least` places between two of them. */
export function decadeTicks(first: number, last: number, least: number): readonly number[] {
  const every = Math.max(1, Math.ceil(least / Math.log2(10)));
  const values: number[] = [];
  for (let power = 0; power < 16; power += every) {
    const place = placeOfValue(10 ** power);
    if (place >= first && place <= last) values.push(10 ** power);
  }
  return values;
}

/** Counts are drawn as tall as their logarithm: one message of thousands is seen too. */
export function heightOf(count: number): number {
  return Math.log10(1 + count);
}

/** Counts that the axis of heights names: 0, 1, 10, 100 …, at most about `most` of them. */
export function heightTicks(highest: number, most: number): readonly number[] {
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(1, highest))));
  const every = Math.max(1, Math.ceil(powers / Math.max(1, most)));
  const counts = [0];
  for (let power = 0; power <= powers; power += every) counts.push(10 ** power);
  return counts;
}
