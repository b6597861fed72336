// What follows from where the sight stands: which rows of the page are used again, and whether the engine is asked about it.

import { expect, test } from "vitest";
import { SightPace } from "../../renderer/events/SightPace.ts";
import { RowKeys } from "../../renderer/table/RowKeys.ts";

function shown(keys: RowKeys, first: number, last: number): readonly number[] {
  keys.show(first, last);
  return Array.from({ length: last - first }, (_, i) => keys.of(first + i));
}

test("rows that stay in sight stay what they are, and others altogether are drawn in their places", () => {
  const keys = new RowKeys();
  const begun = shown(keys, 100, 104);
  expect(new Set(begun).size).toBe(4);
  expect(shown(keys, 101, 105).slice(0, 3)).toEqual(begun.slice(1));
  expect(shown(keys, 99, 103).slice(1)).toEqual(begun.slice(0, 3));
  const moved = shown(keys, 99, 103);
  expect(shown(keys, 5000, 5004)).toEqual(moved);
  expect(shown(keys, 0, 4)).toEqual(moved);
  // Drawn twice, as in development: nothing else comes of it.
  expect(shown(keys, 0, 4)).toEqual(moved);
  expect(new Set(shown(keys, 2, 12)).size).toBe(10);
});

test("rows that fly past are asked about once a second, and those that rest at once", () => {
  const pace = new SightPace();
  const asked = (from: number, now: number, view = 1) => pace.mayAsk({ view, from }, now);
  const flight = Array.from({ length: 24 }, (_, i) => asked(i * 1000, i * 100));
  expect(flight.map(Number).join("")).toBe("100000000010000000001000");
  // It rests, and is not a pause between two leaps.
  expect([2400, 2500, 2600].map((now) => asked(23_000, now))).toEqual([false, false, true]);
  // A little further.
  expect(asked(23_128, 2700)).toBe(true);
  // Far away, after a rest; and far away again.
  expect(asked(0, 9000)).toBe(true);
  expect([9100, 9200, 9400].map((now) => asked(50_000, now))).toEqual([false, false, true]);
  // Another view's positions are other rows.
  expect(asked(900, 9500, 2)).toBe(true);
});
