import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, INVALID_BYTE, textRange } from "../../../shared/text/decodeText.ts";
import { type Encoding, ENCODINGS } from "../../../shared/text/encodings.ts";
import { showText } from "../../../shared/text/showText.ts";

const encodings = ENCODINGS.map(({ id }) => id);
/** Ours that no host has, and those that some hosts decode otherwise than the Encoding Standard. */
const OWN: readonly Encoding[] = ["ascii", "latin-1", "cp437", "windows-1252"];

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const invalidBytes = (...bytes: number[]) =>
  String.fromCharCode(...bytes.map((byte) => INVALID_BYTE + byte));

describe("bytes as text", () => {
  test.each<[Encoding, number[], string]>([
    ["utf-8", [0x41, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], "A€😀"],
    ["utf-8", [0x41, 0xff, 0xe2, 0x82], `A${invalidBytes(0xff, 0xe2, 0x82)}`],
    ["utf-8", [0xef, 0xbb, 0xbf, 0x41], "\ufeffA"],
    ["utf-8", [0xef, 0xbf, 0xbd], "\ufffd"],
    ["utf-16le", [0x41, 0, 0x3d, 0xd8, 0x00, 0xde, 0x42], `A😀${invalidBytes(0x42)}`],
    ["utf-16be", [0xd8, 0x3d, 0, 0x41], `${invalidBytes(0xd8, 0x3d)}A`],
    ["ascii", [0x7e, 0x80], `~${invalidBytes(0x80)}`],
    ["latin-1", [0x80, 0x9f, 0xe9], "\u0080\u009fé"],
    ["windows-1252", [0x80, 0x81, 0x9f, 0xe9], "€\u0081Ÿé"],
    ["windows-1251", [0xcf, 0xf0], "Пр"],
    ["koi8-r", [0xf0, 0xd2], "Пр"],
    ["cp437", [0x80, 0xb0, 0xe1, 0xff], "Ç░ß\u00a0"],
    ["euc-kr", [0xb0, 0xa1, 0x81, 0x41, 0xc6, 0x52], "가갂힣"],
    ["shift_jis", [0x83, 0x65, 0xb1, 0x5c], "テｱ\\"],
    ["euc-jp", [0xa5, 0xc6, 0x8e, 0xb1, 0x8f, 0xa2, 0xaf], "テｱ˘"],
    ["gbk", [0x80, 0xd6, 0xd0], "€中"],
    ["gb18030", [0xd6, 0xd0, 0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30], "中\u0080𐀀"],
    ["gb18030", [0x84, 0x31, 0xa4, 0x37], "\ufffd"],
    ["big5", [0xa4, 0xa4, 0x88, 0x62], "中\u00ca\u0304"],
    // A lead byte whose trail is ASCII is invalid alone; the ASCII is read again.
    ["shift_jis", [0x81, 0x20], `${invalidBytes(0x81)} `],
    ["big5", [0xa4, 0xff, 0x41], `${invalidBytes(0xa4, 0xff)}A`],
  ])("%s %j", (encoding, bytes, expected) => {
    const decoded = decodeText(Uint8Array.from(bytes), encoding);
    expect(decoded.text).toBe(expected);
  });

  test.each(encodings)("%s: any bytes are all accounted for, in order", (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(1000), (bytes, base) => {
        const { text, offsets, invalid } = decodeText(bytes, encoding, base);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets[text.length]).toBe(base + bytes.length);
        let marks = 0;
        for (let i = 0; i < text.length; i++) {
          const from = offsets[i] ?? 0;
          expect(offsets[i + 1]).toBeGreaterThanOrEqual(from);
          const code = text.codePointAt(i) ?? 0;
          if (code < INVALID_BYTE || code > INVALID_BYTE + 0xff) continue;
          if (i > 0 && (text.codePointAt(i - 1) ?? 0) > 0xffff) continue;
          marks += 1;
          expect(code - INVALID_BYTE).toBe(bytes[from - base]);
          expect(offsets[i + 1]).toBe(from + 1);
        }
        expect(marks).toBe(invalid);
      }),
    );
  });

  test.each(encodings.filter((id) => !OWN.includes(id)))(
    "%s: what is valid reads as TextDecoder reads it",
    (encoding) => {
      const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      const decodeStrictly = (bytes: Uint8Array) => {
        try {
          return strict.decode(bytes);
        } catch {
          return null;
        }
      };
      const char = fc.uint8Array({ minLength: 1, maxLength: 4 });
      let checked = 0;
      fc.assert(
        fc.property(
          fc.array(fc.oneof(char, fc.constant(bytesOf(0x41, 0x0a))), { maxLength: 12 }),
          (parts) => {
            const ours = parts.filter((part) => decodeText(part, encoding).invalid === 0);
            const bytes = Uint8Array.from(ours.flatMap((part) => [...part]));
            const expected = decodeStrictly(bytes);
            // Hosts know fewer pairs than the standard (CP949, HKSCS); ours are valid then and theirs are not.
            if (expected === null || /[\ue000-\uf8ff]/.test(expected)) return;
            checked += expected.length;
            // ICU's EUC-KR and Shift_JIS swap some controls, which the standard leaves in their places.
            if (encoding === "shift_jis" && /\p{Cc}/u.test(expected)) return;
            if (encoding === "euc-kr" && /[\u0080-\u009f]/.test(expected)) return;
            expect(decodeText(bytes, encoding).text).toBe(expected);
          },
        ),
        { numRuns: 2000 },
      );
      expect(checked).toBeGreaterThan(1000);
    },
  );

  test.each(["euc-kr", "shift_jis", "euc-jp", "gbk", "gb18030", "big5"] as const)(
    "%s: every pair that TextDecoder reads as one character, and nothing of it is lost",
    (encoding) => {
      const decoder = new TextDecoder(encoding);
      let same = 0;
      for (let lead = 0x81; lead <= 0xfe; lead++)
        for (let trail = 0x40; trail <= 0xfe; trail++) {
          // ICU puts characters of IBM's beside the half-width katakana.
          if (encoding === "euc-jp" && lead < 0xa1) continue;
          const expected = decoder.decode(bytesOf(lead, trail));
          if (expected.length !== 1 || /[\ufffd\ue000-\uf8ff]/.test(expected)) continue;
          expect(decodeText(bytesOf(lead, trail), encoding).text).toBe(expected);
          same += 1;
        }
      expect(same).toBeGreaterThan(6000);
    },
  );

  test.each(encodings.filter((id) => !id.startsWith("utf-16")))(
    "%s: ASCII is ASCII",
    (encoding) => {
      const bytes = Uint8Array.from({ length: 128 }, (_, byte) => byte);
      expect(decodeText(bytes, encoding).text).toBe(String.fromCharCode(...bytes));
    },
  );

  test("each character knows its bytes", () => {
    const { text, offsets } = decodeText(bytesOf(0x41, 0xb0, 0xa1, 0x42, 0xff), "euc-kr", 100);
    expect(text).toBe(`A가B${invalidBytes(0xff)}`);
    expect([...offsets]).toEqual([100, 101, 103, 104, 105]);
  });

  test("bytes find their characters, whole ones", () => {
    const decoded = decodeText(new TextEncoder().encode("a€😀b"), "utf-8", 10);
    expect(textRange(decoded, 10, 11)).toEqual({ from: 0, to: 1 });
    expect(textRange(decoded, 12, 13)).toEqual({ from: 1, to: 2 });
    expect(textRange(decoded, 13, 16)).toEqual({ from: 1, to: 4 });
    expect(textRange(decoded, 18, 19)).toEqual({ from: 4, to: 5 });
  });
});

describe("text on a screen", () => {
  test("controls as pictures or escapes, invisible characters as numbers, invalid bytes as bytes", () => {
    const bytes = bytesOf(0x61, 0x0d, 0x0a, 0x7f, 0xff, 0xe2, 0x80, 0xae, 0x62);
    const decoded = decodeText(bytes, "utf-8", 5);
    const shown = (style: "pictures" | "escapes") =>
      showText(decoded, style).map((piece) => [piece.kind, piece.shown, piece.from, piece.to]);
    expect(shown("pictures")).toEqual([
      ["text", "a", 5, 6],
      ["control", "␍", 6, 7],
      ["control", "␊", 7, 8],
      ["control", "␡", 8, 9],
      ["invalid", "\\xff", 9, 10],
      ["hidden", "\\u{202e}", 10, 13],
      ["text", "b", 13, 14],
    ]);
    expect(shown("escapes").slice(1, 4)).toEqual([
      ["control", "\\r", 6, 7],
      ["control", "\\n", 7, 8],
      ["control", "\\x7f", 8, 9],
    ]);
  });

  test("pieces follow each other without gaps, and hold nothing that acts", () => {
    const anyEncoding = fc.constantFrom(...encodings);
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(anyBytes, anyEncoding, (bytes, encoding) => {
        let at = 0;
        for (const piece of showText(decodeText(bytes, encoding), "pictures")) {
          expect(piece.from).toBe(at);
          expect(piece.to).toBeGreaterThan(piece.from);
          expect(piece.shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          at = piece.to;
        }
        expect(at).toBe(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });
});
