import { expect, test } from "vitest";
import { createNumbering, MAX_PROBLEMS } from "../../engine/query/scan/messages/createNumbering.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { english } from "../support/english.ts";

const tooLong = (field: string) => said("frame.fieldTooLong", { field, total: 7 });

test("problems that say the same have one number, and are told once", () => {
  const told: Text[] = [];
  const numberOf = createNumbering((problem) => told.push(problem));
  const once = tooLong("00");
  expect([once, once, tooLong("01"), tooLong("00"), once, "a text"].map(numberOf)).toEqual([
    1, 1, 2, 1, 1, 3,
  ]);
  expect(told.map(english)).toEqual([english(once), english(tooLong("01")), "a text"]);
});

test("beyond a bound they are told in general words, together", () => {
  const told: Text[] = [];
  const numberOf = createNumbering((problem) => told.push(problem));
  const numbers = Array.from({ length: MAX_PROBLEMS + 2 }, (_, i) => numberOf(tooLong(`${i}`)));
  expect(numbers.slice(0, MAX_PROBLEMS)).toEqual(
    numbers.map((_, i) => i + 1).slice(0, MAX_PROBLEMS),
  );
  expect(numbers.slice(MAX_PROBLEMS)).toEqual([MAX_PROBLEMS, MAX_PROBLEMS]);
  expect(numberOf(tooLong("0"))).toBe(1);
  expect(told).toHaveLength(MAX_PROBLEMS);
  expect(english(told.at(-1))).toBe("not as its framing says");
});
