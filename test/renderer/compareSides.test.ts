import { expect, test } from "vitest";
import { comparedSides } from "../../renderer/compare/compareSides.ts";
import type { CompareSide } from "../../renderer/compare/compareState.ts";
import { callRow } from "../support/rows.ts";

const side = (seq: number): CompareSide => ({
  key: `event ${seq}`,
  row: callRow({ seq }),
});

function sides(
  trail: readonly CompareSide[],
  markedA: CompareSide | null = null,
  markedB: CompareSide | null = null,
): (number | undefined)[] {
  const { a, b } = comparedSides({ a: markedA, b: markedB, trail });
  return [a?.row.seq, b?.row.seq];
}

test("without marks the selection is B, and what was selected before it A", () => {
  expect(sides([])).toEqual([undefined, undefined]);
  expect(sides([side(1)])).toEqual([undefined, 1]);
  expect(sides([side(2), side(1)])).toEqual([1, 2]);
});

test("a marked A stays while B follows the selection", () => {
  expect(sides([side(1)], side(1))).toEqual([1, undefined]);
  expect(sides([side(2), side(1)], side(1))).toEqual([1, 2]);
  expect(sides([side(3), side(2)], side(1))).toEqual([1, 3]);
  // Back on A itself: what was selected before it is still there to look at.
  expect(sides([side(1), side(3)], side(1))).toEqual([1, 3]);
});

test("a marked B is compared with the selection", () => {
  expect(sides([side(2), side(1)], null, side(2))).toEqual([1, 2]);
  expect(sides([side(3), side(2)], null, side(2))).toEqual([3, 2]);
  expect(sides([side(3), side(2)], side(1), side(2))).toEqual([1, 2]);
});
