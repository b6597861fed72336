import { describe, expect, test } from "vitest";
import {
  exactByteAmount,
  formatByteAmount,
  parseByteAmount,
  parseCount,
} from "../../shared/settings/byteAmount.ts";

describe("an amount of bytes", () => {
  test.each([
    ["1000000", 1_000_000],
    ["64 MiB", 64 * 1024 ** 2],
    ["64mib", 64 * 1024 ** 2],
    ["2 GB", 2_000_000_000],
    ["1.5 GiB", 1.5 * 1024 ** 3],
    ["1.1 MB", 1_100_000],
    [" 16 TiB ", 16 * 1024 ** 4],
    ["12 bytes", 12],
  ])("%s is read", (text, bytes) => {
    expect(parseByteAmount(text)).toBe(bytes);
  });

  test.each(["", "MiB", "-1", "1.5", "1.5 B", "64 M", "1e6", "1 2"])("%j is none", (text) => {
    expect(parseByteAmount(text)).toBeNull();
  });

  test("it is shown in whole powers of 1024 where there are such", () => {
    expect(formatByteAmount(64 * 1024 ** 2)).toBe("64 MiB");
    expect(formatByteAmount(1536 * 1024 ** 2)).toBe("1536 MiB");
    expect(formatByteAmount(2_000_001)).toBe("2.00\u2009MB");
  });

  test("what is shown in powers of 1024 can be typed back", () => {
    for (const bytes of [1024, 64 * 1024, 8 * 1024 ** 2, 16 * 1024 ** 4])
      expect(parseByteAmount(formatByteAmount(bytes))).toBe(bytes);
    for (const bytes of [0, 1000, 64 * 1024 ** 3, 64 * 1024 ** 3 + 1])
      expect(parseByteAmount(exactByteAmount(bytes))).toBe(bytes);
    expect(exactByteAmount(64 * 1024 ** 3)).toBe("64 GiB");
  });
});

test("a count is digits alone", () => {
  expect(parseCount(" 20000 ")).toBe(20_000);
  expect(parseCount("20 kB")).toBeNull();
});
