// Our JSON reader against the platform's: it takes what that takes, as the same values, and refuses the rest.

import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../../shared/workspace/readJson.ts";

test("reads any JSON as JSON.parse does, however it is laid out", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(` ${text}\r\n`)).toMatchObject({
        ok: true,
        value: JSON.parse(text) as unknown,
      });
    }),
  );
});

test("refuses what JSON.parse refuses, and takes nothing more", () => {
  const piece = fc.constantFrom(
    ...'{}[]:,"0123-+.eEtfn\\u '.split(""),
    "true",
    "false",
    "null",
    '"a"',
    "\u0001",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const read = readJson(text);
      const known = parsed(text);
      if (read.ok) expect(known).toEqual({ value: read.value });
      else if (known !== null) expect(text).toMatch(/"a".*"a"/);
    }),
    { numRuns: 20_000 },
  );
});

test("a place is where the value begins; of what is not there, where it would be", () => {
  const text = '{ "a": [1, {"b": "x"}], "__proto__": 2 }';
  const read = readJson(text);
  if (!read.ok) throw new Error("not read");
  const at = (...path: readonly unknown[]) => text.slice(read.placeOf(path));
  expect(at("a", 1, "b")).toMatch(/^"x"/);
  expect(at("a", 1, "c")).toMatch(/^\{"b"/);
  expect(at("__proto__")).toMatch(/^2 /);
  expect(Object.hasOwn(read.value as object, "__proto__")).toBe(true);
});

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
