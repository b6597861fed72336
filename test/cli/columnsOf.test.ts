import { expect, test } from "vitest";
import { columnsOf } from "../../cli/columnsOf.ts";

test.each([
  ["", 0],
  ["listen [options]", 16],
  ["[옵션]", 6],
  ["포트 0은", 8],
  // Put together from its letters, as macOS names files.
  ["한".normalize("NFD"), 2],
  ["é".normalize("NFD"), 1],
  ["日本", 4],
  ["…", 1],
  ["👍🏽", 2],
])("%j takes %i", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});
