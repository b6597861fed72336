import { expect, test } from "vitest";
import {
  firstIndex,
  lastAtMost,
  lowerBound,
  sortedIndexOf,
  upperBound,
} from "../../../shared/util/lowerBound.ts";
import { memoByObject } from "../../../shared/util/memoByObject.ts";
import { Recent } from "../../../shared/util/Recent.ts";

test("what was used longest ago goes first", () => {
  const recent = new Recent<string, number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  expect(recent.get("a")).toBe(1);
  recent.set("c", 3);
  expect([recent.has("a"), recent.has("b"), recent.has("c")]).toEqual([true, false, true]);
  // A look is no use.
  expect(recent.peek("a")).toBe(1);
  recent.set("d", 4);
  expect(recent.has("a")).toBe(false);
  expect(recent.size).toBe(2);
  recent.clear();
  expect(recent.get("d")).toBeUndefined();
});

test("what must not go yet stays, however long it was not used, and goes once it may", () => {
  const unwritten = new Set(["a"]);
  const recent = new Recent<string, number>(1, (key) => unwritten.has(key));
  recent.set("a", 1);
  recent.set("b", 2);
  expect([...recent.values()]).toEqual([1]);
  unwritten.clear();
  recent.set("c", 3);
  expect([...recent.values()]).toEqual([3]);
  recent.delete("c");
  expect(recent.size).toBe(0);
});

test("bounds in what ascends, at its ends, between and on its values", () => {
  const sorted = [2, 4, 4, 7];
  expect([1, 2, 3, 4, 7, 8].map((value) => lowerBound(sorted, value))).toEqual([0, 0, 1, 1, 3, 4]);
  expect([1, 2, 3, 4, 7, 8].map((value) => upperBound(sorted, value))).toEqual([0, 1, 1, 3, 4, 4]);
  expect(lowerBound([], 1)).toBe(0);
  expect([1, 2, 3, 4, 9].map((value) => lastAtMost(sorted, value))).toEqual([0, 0, 0, 2, 3]);
  expect(lastAtMost([], 1)).toBe(0);
  expect([1, 2, 3, 4, 7, 8].map((value) => sortedIndexOf(sorted, value))).toEqual([
    -1, 0, -1, 1, 3, -1,
  ]);
  expect(firstIndex(5, () => false)).toBe(5);
});

test("work on an object is done once, for each object", () => {
  let done = 0;
  const lengthOf = memoByObject(({ text }: { readonly text: string }) => {
    done += 1;
    return text.length;
  });
  const [a, b] = [{ text: "one" }, { text: "one" }];
  expect([lengthOf(a), lengthOf(a), lengthOf(b)]).toEqual([3, 3, 3]);
  expect(done).toBe(2);
});
