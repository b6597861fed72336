import { expect, test } from "vitest";
import { findFilter } from "../../renderer/find/findFilter.ts";
import { matchIn, reachOf } from "../../renderer/find/showMatch.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";

const bytes = new TextEncoder().encode("GET /a HTTP/1.1\r\nCard: declined\r\n");

test.each([
  ["text", "declined", 23, 31],
  ["hex", "0d 0a", 15, 17],
  ["regex", "card: (\\w+)", 17, 31],
  ["text", "not there", null, null],
] as const)("%s %s", (mode, text, from, to) => {
  const filter = findFilter(mode, text);
  const parsed = parseFilter(filter.ok ? filter.filter : "(");
  if (!parsed.ok || parsed.expression === null) throw new Error("no filter");
  expect(matchIn(bytes, parsed.expression)).toEqual(from === null ? null : { from, to });
});

test("is not looked for where it could take for ever", () => {
  expect(reachOf("[Gg]ET \\x2a")).toBe(65_536);
  expect(reachOf("a+b")).toBeLessThan(4000);
  expect(reachOf("a*b*")).toBeLessThan(250);
  expect(reachOf("(a+)+$")).toBe(0);
  expect(reachOf("(?:a|a)*b")).toBe(0);
});
