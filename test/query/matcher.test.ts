// Regular expressions on payloads that make a backtracking engine try for ever.

import { describe, expect, test } from "vitest";
import {
  createMatcher,
  testEach,
  testWithin,
  Undecided,
} from "../../engine/query/scan/events/matcher.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";

function matcherOf(pattern: string) {
  const parsed = parseFilter(`data matches r"${pattern}"`);
  if (!parsed.ok || parsed.expression?.kind !== "matches") throw new Error(pattern);
  return createMatcher(parsed.expression.pattern);
}

const SAME_LETTERS = "a".repeat(20_000);

describe("what V8's linear engine takes comes back by itself", () => {
  test.each([
    ["^(a+)+$", `${SAME_LETTERS}b`, false],
    ["^(a+)+$", `${SAME_LETTERS}\n`, true],
    ["^(a|a)*b", SAME_LETTERS, false],
    ["(x+x+)+y", "x".repeat(5000), false],
    ["^(?<name>A+)+\\z", `${SAME_LETTERS}é`, false],
    ["(.*)*=", SAME_LETTERS.slice(0, 2000), false],
  ])("%s", (pattern, text, found) => {
    const matcher = matcherOf(pattern);
    expect(matcher.comesBack).toBe(true);
    expect(testWithin(matcher, text)).toBe(found);
  });
});

describe("what it does not take is ended", () => {
  test.each(["^(a+)+\\1b", "^(a+)+(?!a)b", "(?:a{1,500}){1,500}b"])("%s", (pattern) => {
    const matcher = matcherOf(pattern);
    expect(matcher.comesBack).toBe(false);
    expect(() => testWithin(matcher, SAME_LETTERS)).toThrow(Undecided);
    expect(testWithin(matcher, "b")).toBe(false);
  });

  test("the items beside it are tested all the same", () => {
    const { regex } = matcherOf("^(a+)+\\1b");
    const texts = ["aab", SAME_LETTERS, "ab", SAME_LETTERS, "aaaab"];
    const found: number[] = [];
    const undecided: number[] = [];
    testEach(
      0,
      texts.length,
      (i) => {
        if (regex.test(texts[i] ?? "")) found.push(i);
      },
      (i) => undecided.push(i),
    );
    expect({ found, undecided }).toEqual({ found: [0, 4], undecided: [1, 3] });
  });

  test("an error within is the caller's", () => {
    expect(() =>
      testEach(
        0,
        1,
        () => {
          throw new TypeError("torn");
        },
        () => {},
      ),
    ).toThrow("torn");
  });
});
