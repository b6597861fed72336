import { expect, test } from "vitest";
import { boundedUnpack } from "../../shared/unpack/boundedUnpack.ts";

test("of many packed parts no more than the bound is unpacked, and the rest says so", () => {
  let asked = 0;
  const unpack = boundedUnpack(() => {
    asked += 1;
    return { bytes: new Uint8Array(100), problem: null };
  }, 250);
  const answers = Array.from({ length: 10 }, () => unpack("gzip", new Uint8Array(1)));
  expect(asked).toBe(3);
  expect(answers.map(({ problem }) => problem === null)).toEqual(answers.map((_, i) => i < 3));
});
