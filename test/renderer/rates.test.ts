// Rates of sockets: what a second adds, and that nothing is drawn anew while nothing moves.

import { expect, test } from "vitest";
import { createRateBook, RATE_SAMPLES } from "../../renderer/sockets/rateBook.ts";

test("a socket that moved has a line until that is flat; after it nothing is another one", () => {
  const book = createRateBook();
  const none = { bytesIn: 0, bytesOut: 0 };
  const some = { bytesIn: 10, bytesOut: 0 };
  book.begin(1, none);
  expect(book.tick(1, () => none)).toBe(false);
  book.touch(1);
  expect(book.tick(1, () => some)).toBe(true);
  expect(book.line(1)?.in.at(-1)).toBe(10);
  for (let second = 0; second < RATE_SAMPLES; second++) expect(book.tick(1, () => some)).toBe(true);
  expect(book.line(1)).toBeNull();
  expect(book.tick(1, () => some)).toBe(false);
});
