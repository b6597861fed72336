import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byteRows } from "../../../shared/text/byteRows.ts";
import { decodeText } from "../../../shared/text/decodeText.ts";
import { ENCODINGS } from "../../../shared/text/encodings.ts";
import { type LineRange, scanLines } from "../../../shared/text/scanLines.ts";
import { textLines } from "../../../shared/text/textLines.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

describe("lines of a payload", () => {
  test.each<[string, [number, number, string][]]>([
    ["", []],
    ["a", [[0, 1, "end"]]],
    [
      "a\nb\r\nc\rd",
      [
        [0, 1, "lf"],
        [2, 3, "crlf"],
        [5, 6, "cr"],
        [7, 8, "end"],
      ],
    ],
    [
      "\n\n",
      [
        [0, 0, "lf"],
        [1, 1, "lf"],
      ],
    ],
    [
      "\r\r\n",
      [
        [0, 0, "cr"],
        [1, 1, "crlf"],
      ],
    ],
  ])("%j", (text, expected) => {
    const { lines, next } = scanLines(encode(text), "utf-8");
    expect(lines.map(({ from, to, ending }) => [from, to, ending])).toEqual(expected);
    expect(next).toBe(text.length);
  });

  test("UTF-16 ends at its units only", () => {
    // U+0A0A and U+0D0D hold the bytes of line ends.
    const bytes = utf16le("\u0a0aa\r\n\u0d0d\n");
    const lines = [...textLines(bytes, "utf-16le")];
    expect(lines.map(({ decoded, from, ending }) => [decoded.text, from, ending])).toEqual([
      ["\u0a0aa", 0, "crlf"],
      ["\u0d0d", 8, "lf"],
    ]);
  });

  test("a long line is cut between characters", () => {
    const lines = [...textLines(encode("가".repeat(13)), "utf-8", { maxBytes: 16 })];
    expect(lines.map(({ decoded, ending }) => [decoded.text, ending])).toEqual([
      ["가".repeat(5), "cut"],
      ["가".repeat(5), "cut"],
      ["가".repeat(3), "end"],
    ]);
  });

  const anyEncoding = fc.constantFrom(...ENCODINGS.map(({ id }) => id));
  const anyBytes = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 10, maxLength: 60 }).map(encode),
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.constantFrom(0x0a, 0x0d, 0, 0x41, 0xe2, 0x82, 0xac, 0xff), { maxLength: 300 })
      .map((bytes) => Uint8Array.from(bytes)),
  );

  test("lines follow each other, are bounded, and hold the text of the whole", () => {
    fc.assert(
      fc.property(anyBytes, anyEncoding, (bytes, encoding) => {
        let at = 0;
        let text = "";
        for (const line of textLines(bytes, encoding, { maxBytes: 16 })) {
          expect(line.from).toBe(at);
          expect(line.to - line.from).toBeLessThanOrEqual(16);
          expect(line.next).toBeGreaterThan(line.from);
          expect(line.decoded.text).not.toMatch(/[\r\n]/);
          text += line.decoded.text;
          const ending = decodeText(bytes.subarray(line.to, line.next), encoding).text;
          text += ending;
          expect({ lf: "\n", crlf: "\r\n", cr: "\r", cut: "", end: "" }[line.ending]).toBe(ending);
          at = line.next;
        }
        expect(at).toBe(bytes.length);
        expect(text).toBe(decodeText(bytes, encoding).text);
      }),
      { numRuns: 2000 },
    );
  });

  test("windows of any size find the same lines as the whole", () => {
    fc.assert(
      fc.property(
        anyBytes,
        anyEncoding,
        fc.integer({ min: 20, max: 60 }),
        (bytes, encoding, size) => {
          const found: LineRange[] = [];
          for (let base = 0; base < bytes.length;) {
            const to = Math.min(base + size, bytes.length);
            const last = to === bytes.length;
            const window = bytes.subarray(base, to);
            const { lines, next } = scanLines(window, encoding, {
              base,
              last,
              maxBytes: 16,
              maxLines: 3,
            });
            expect(next).toBeGreaterThan(base);
            found.push(...lines);
            base = next;
          }
          expect(found).toEqual(scanLines(bytes, encoding, { maxBytes: 16 }).lines);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("rows of numbers", () => {
  test("each base", () => {
    const bytes = Uint8Array.of(0x41, 0, 255);
    const cells = (radix: "binary" | "octal" | "decimal" | "hex") =>
      byteRows(bytes, radix)[0]?.cells.join(" ");
    expect(cells("binary")).toBe("01000001 00000000 11111111");
    expect(cells("octal")).toBe("101 000 377");
    expect(cells("decimal")).toBe(" 65   0 255");
    expect(cells("hex")).toBe("41 00 ff");
    expect(byteRows(bytes, "hex", { base: 32, perRow: 2 })).toEqual([
      { offset: 32, cells: ["41", "00"], ascii: "A·" },
      { offset: 34, cells: ["ff"], ascii: "·" },
    ]);
  });
});
