import { expect, test } from "vitest";
import { resolve } from "node:path";
import { LONGEST_PATH, namedFile } from "../../electron/namedFile.ts";

test.each([
  [["--no-sandbox", "bench.json"], resolve("/home/x", "bench.json")],
  [["/tmp/a b.JSON", "c.json"], resolve("/tmp/a b.JSON")],
  [["r.pcapng"], resolve("/home/x", "r.pcapng")],
  [["--open=bench.json", ".", "--flag"], null],
  [["https://example.org/"], null],
  [[`${"x".repeat(LONGEST_PATH)}.json`], null],
  [["a\0.json"], null],
  [[], null],
])("%j names %j", (args, path) => {
  expect(namedFile(args, resolve("/home/x"))).toBe(path);
});
