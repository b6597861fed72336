import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampTop,
  contentHeight,
  isScaled,
  MAX_SPACER,
  maxTop,
  scrollOfTop,
  spacerHeight,
  topOfScroll,
  topThatShows,
  visibleRows,
  wheelPixels,
  type RowScale,
} from "../../renderer/kit/virtual/rowScale.ts";

const scales = fc.record({
  rows: fc.integer({ min: 0, max: 100_000_000 }),
  rowHeight: fc.constantFrom(20, 24),
  viewport: fc.integer({ min: 1, max: 3000 }),
});

const tenMillion: RowScale = { rows: 10_000_000, rowHeight: 24, viewport: 480 };

describe("the place in a list of rows", () => {
  test("a list that fits has the browser's own pixels", () => {
    const scale = { rows: 1000, rowHeight: 24, viewport: 480 };
    expect(isScaled(scale)).toBe(false);
    expect(spacerHeight(scale)).toBe(24_000);
    expect(scrollOfTop(1234, scale)).toBe(1234);
    expect(topOfScroll(1234, scale)).toBe(1234);
  });

  test("no spacer is higher than browsers can lay out", () => {
    expect(spacerHeight(tenMillion)).toBe(MAX_SPACER);
    expect(contentHeight(tenMillion)).toBe(240_000_000);
  });

  test("the ends of the scroll bar are the ends of the rows", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const end = Math.max(0, spacerHeight(scale) - scale.viewport);
        expect(topOfScroll(0, scale)).toBe(0);
        expect(topOfScroll(end, scale)).toBeCloseTo(maxTop(scale), 3);
        expect(scrollOfTop(maxTop(scale), scale)).toBeCloseTo(end, 3);
      }),
    );
  });

  test("a wheel of one pixel moves by one pixel anywhere in ten million rows", () => {
    const top = 123_456_789;
    const before = visibleRows(top, tenMillion);
    const after = visibleRows(
      clampTop(top + wheelPixels(1, 0, tenMillion), tenMillion),
      tenMillion,
    );
    expect(before.first * 24 - before.offset).toBe(top);
    expect(after.first * 24 - after.offset).toBe(top + 1);
  });

  test("the rows in sight cover the viewport and nothing beyond the list", () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
        const top = share * maxTop(scale);
        const { first, last, offset } = visibleRows(top, scale);
        expect(offset).toBeLessThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(scale.rows);
        const shown = (last - first) * scale.rowHeight + offset;
        expect(shown).toBeGreaterThanOrEqual(
          Math.min(scale.viewport, contentHeight(scale)) - 0.001,
        );
      }),
    );
  });

  test("showing a row moves as little as it can", () => {
    expect(topThatShows(100, 2400, tenMillion)).toBe(2400);
    expect(topThatShows(99, 2400, tenMillion)).toBe(99 * 24);
    expect(topThatShows(120, 2400, tenMillion)).toBe(121 * 24 - 480);
    expect(topThatShows(9_999_999, 0, tenMillion)).toBe(maxTop(tenMillion));
  });

  test("wheels that count lines or pages are turned into pixels", () => {
    expect(wheelPixels(3, 1, tenMillion)).toBe(72);
    expect(wheelPixels(-1, 2, tenMillion)).toBe(-480);
  });
});
