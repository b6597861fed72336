import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEscapes, toEscapes } from "../../shared/format/escapes.ts";
import { parseHex, toHex } from "../../shared/format/hex.ts";
import { visibleText } from "../../shared/format/controlPictures.ts";

const bytesOf = (text: string) => {
  const parsed = parseEscapes(text);
  return parsed.ok ? [...parsed.bytes] : parsed.problem;
};

describe("escapes", () => {
  test.each([
    ["PING 1\\r\\n", [80, 73, 78, 71, 32, 49, 13, 10]],
    ["\\0\\a\\b\\t\\n\\v\\f\\r\\e\\\\", [0, 7, 8, 9, 10, 11, 12, 13, 27, 92]],
    ["\\x00\\xFf", [0, 255]],
    ["\\u{20ac}€", [0xe2, 0x82, 0xac, 0xe2, 0x82, 0xac]],
    ["", []],
  ])("%s", (text, expected) => expect(bytesOf(text)).toEqual(expected));

  test.each([
    ["a\\", 1, 1],
    ["ab\\q", 2, 2],
    ["\\x4", 0, 2],
    ["\\xzz", 0, 2],
    ["\\u{110000}", 0, 2],
    ["\\u{d800}", 0, 2],
    ["\\u20ac", 0, 2],
  ])("%s points at what is wrong", (text, at, length) =>
    expect(bytesOf(text)).toMatchObject({ at, length }),
  );

  test("any bytes become text that gives them back, and is inert on a screen", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toEscapes(bytes);
        expect(bytesOf(text)).toEqual([...bytes]);
        expect(visibleText(text)).toBe(text);
      }),
    );
  });

  test("any text without a backslash stands for its UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plain = text.replaceAll("\\", "");
        expect(bytesOf(plain)).toEqual([...new TextEncoder().encode(plain)]);
      }),
    );
  });
});

describe("hex", () => {
  test.each([
    ["de ad be ef", [0xde, 0xad, 0xbe, 0xef]],
    ["DEADBEEF", [0xde, 0xad, 0xbe, 0xef]],
    ["0xde,0xad 0xBE", [0xde, 0xad, 0xbe]],
    ["\\xde\\xad", [0xde, 0xad]],
    ["de:ad-be;ef", [0xde, 0xad, 0xbe, 0xef]],
    ["0 1 f", [0, 1, 15]],
    [" \n", []],
  ])("%j", (text, expected) =>
    expect(parseHex(text)).toEqual({ ok: true, bytes: Uint8Array.from(expected) }),
  );

  test.each([
    ["de ax", 4, 1],
    ["dea", 0, 3],
    ["0xdea", 2, 3],
  ])("%s points at what is wrong", (text, at, length) =>
    expect(parseHex(text)).toMatchObject({ ok: false, problem: { at, length } }),
  );

  test("there and back", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom("", " ", ":", ", "), (bytes, separator) => {
        expect(parseHex(toHex(bytes, separator))).toEqual({ ok: true, bytes });
      }),
    );
  });
});

test("text on a screen is inert: controls are pictures, what hides or reorders is marked", () => {
  expect(visibleText("a\u001b[31m\r\n\u007f\u202e\u0085")).toBe("a␛[31m␍␊␡��");
  expect(visibleText("a\tb\nc", { keepLines: true })).toBe("a\tb\nc");
});
