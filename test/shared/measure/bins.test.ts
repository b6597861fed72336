import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  quantile,
  SIZE_BINS,
  SIZE_EDGES,
  sizeBin,
  TIME_BINS,
  TIME_EDGES,
  timeBin,
} from "../../../shared/measure/bins.ts";
import { baseWidth, bucketsOf, bucketWidth } from "../../../shared/measure/bucketWidth.ts";

test("each value is in the bin whose edges hold it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.integer({ min: 0, max: 2 ** 40 - 1 }),
      (bytes, duration) => {
        expect(SIZE_EDGES[sizeBin(bytes)]).toBeLessThanOrEqual(bytes);
        expect(SIZE_EDGES[sizeBin(bytes) + 1]).toBeGreaterThan(bytes);
        expect(TIME_EDGES[timeBin(duration)]).toBeLessThanOrEqual(duration);
        expect(TIME_EDGES[timeBin(duration) + 1]).toBeGreaterThan(duration);
      },
    ),
  );
  expect([sizeBin(0), sizeBin(1), sizeBin(2), sizeBin(3), sizeBin(4)]).toEqual([0, 1, 2, 2, 3]);
});

test("edges ascend, and what is longer than the last edge is in the last bin", () => {
  for (const edges of [SIZE_EDGES, TIME_EDGES])
    expect(edges).toEqual(edges.toSorted().filter((edge, i, all) => edge !== all[i - 1]));
  expect(timeBin(2 ** 50)).toBe(TIME_BINS - 1);
  expect(sizeBin(2 ** 32 - 1)).toBe(SIZE_BINS - 1);
});

test("quantiles lie within a bin of the exact ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 300 }),
      (values) => {
        const counts = new Float64Array(TIME_BINS);
        for (const value of values) counts[timeBin(value)] = (counts[timeBin(value)] ?? 0) + 1;
        const sorted = values.toSorted((a, b) => a - b);
        for (const share of [0.5, 0.95, 0.99]) {
          const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
          const bin = timeBin(exact);
          const estimate = quantile(counts, TIME_EDGES, share);
          expect(estimate).toBeGreaterThanOrEqual(TIME_EDGES[bin] ?? 0);
          expect(estimate).toBeLessThanOrEqual(TIME_EDGES[bin + 1] ?? 0);
        }
      },
    ),
  );
  expect(quantile(new Float64Array(3), Float64Array.of(0, 1, 2, 3), 0.5)).toBeNull();
});

test("buckets are round, no more than asked for, and every base width divides the larger ones", () => {
  expect(bucketWidth(0, 60_000_000, 60)).toBe(1_000_000);
  expect(bucketWidth(1, 60_000_001, 60)).toBe(2_000_000);
  const range = fc.tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e12 }));
  fc.assert(
    fc.property(
      range,
      fc.integer({ min: 10, max: 2000 }),
      range,
      ([from, length], count, [other, less]) => {
        const width = bucketWidth(from, from + length, count);
        expect(bucketsOf(from, from + length, width)).toBeLessThanOrEqual(count);
        const base = baseWidth(other, other + less, 256);
        if (base <= width) expect(width % base).toBe(0);
      },
    ),
  );
});
