import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byteDigits, digitColumns, fittingBytes } from "../../renderer/payload/bytes/byteDigits.ts";
import { documentSource } from "../../renderer/payload/text/documentSource.ts";
import { findDocument } from "../../renderer/payload/text/findDocument.ts";
import { BLOCK_LINES, createLineIndex, lastAtMost } from "../../renderer/payload/text/lineIndex.ts";
import { lineSource } from "../../renderer/payload/text/lineSource.ts";
import { plainText } from "../../renderer/payload/text/plainText.ts";
import {
  createRangeReader,
  type PayloadReader,
} from "../../renderer/payload/read/payloadReader.ts";
import { betweenCharacters, moveInText } from "../../renderer/payload/text/textSelection.ts";
import {
  pieceRuns,
  rowCharacters,
  type TextRow,
  type TextSource,
} from "../../renderer/payload/text/textSource.ts";
import { scanLines } from "../../shared/text/scanLines.ts";

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);

async function readerOf(bytes: Uint8Array): Promise<PayloadReader> {
  const reader = createRangeReader((from, count) =>
    Promise.resolve({ total: bytes.length, bytes: bytes.slice(from, from + count) }),
  );
  if (bytes.length > 0) await reader.readAll(0, bytes.length);
  return reader;
}

async function indexed(bytes: Uint8Array, maxBytes = 64) {
  const reader = await readerOf(bytes);
  const index = createLineIndex(reader, bytes.length, "utf-8", maxBytes);
  await new Promise<void>((resolve) => {
    index.start(() => index.done() && resolve());
  });
  return { reader, index };
}

const shownText = (row: TextRow | null) => row?.pieces.map(({ shown }) => shown).join("");
const press = (key: string, shiftKey = false, ctrlKey = false) => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey: false,
});

describe("digits", () => {
  test("every byte in every base, as wide as the others", () => {
    expect(byteDigits("hex")[255]).toBe("ff");
    expect(byteDigits("binary")[5]).toBe("00000101");
    expect(byteDigits("decimal")[7]).toBe("  7");
    for (const radix of ["hex", "binary", "decimal", "octal"] as const)
      expect(new Set(byteDigits(radix).map(({ length }) => length)).size).toBe(1);
  });

  test("as many in a row as there is room for", () => {
    expect(digitColumns("hex", 16)).toBe(49);
    expect(fittingBytes("hex", 80)).toBe(16);
    expect(fittingBytes("hex", 75)).toBe(8);
    expect(fittingBytes("hex", 1000)).toBe(32);
    expect(fittingBytes("binary", 80)).toBe(4);
    expect(fittingBytes("hex", 0)).toBe(4);
  });
});

describe("the index of lines", () => {
  test("finds the same lines as one scan of all, across blocks and cuts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0xc3, 0xa4), { minLength: 1, maxLength: 400 }),
        async (list) => {
          const bytes = Uint8Array.from(list);
          const { index } = await indexed(bytes, 16);
          const { lines } = scanLines(bytes, "utf-8", { maxBytes: 16 });
          expect(index.rows()).toBe(lines.length);
          let number = 0;
          lines.forEach((line, row) => {
            if (row === 0 || lines[row - 1]?.ending !== "cut") number += 1;
            const { from, next } = line;
            const named = lines[row - 1]?.ending === "cut" ? null : number;
            expect(index.line(row)).toMatchObject({ from, next, number: named });
            expect(index.rowOf(from)).toBe(row);
            expect(index.rowOf(next - 1)).toBe(row);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("knows every line of many blocks", async () => {
    const count = BLOCK_LINES * 5 + 3;
    const { index } = await indexed(bytesOf("x\n".repeat(count)));
    expect(index.rows()).toBe(count);
    expect(index.line(count - 1)?.number).toBe(count);
    expect(index.line(count)).toBeNull();
    expect(index.rowOf(BLOCK_LINES * 2)).toBe(BLOCK_LINES);
  });

  test("the last number that is not above", () => {
    expect(lastAtMost([0, 10, 20], 0)).toBe(0);
    expect(lastAtMost([0, 10, 20], 19)).toBe(1);
    expect(lastAtMost([0, 10, 20], 99)).toBe(2);
  });
});

describe("rows of text", () => {
  test("show what cannot be shown as itself, and keep its bytes", async () => {
    const bytes = Uint8Array.of(...bytesOf("a€"), 0xff, 0x01, 0x0d, 0x0a);
    const { reader, index } = await indexed(bytes);
    const row = lineSource(reader, index, "utf-8", "pictures").row(0);
    expect(shownText(row)).toBe("a€\\xff␁␍␊");
    expect(row && rowCharacters(row)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 4 },
      { from: 4, to: 5 },
      { from: 5, to: 6 },
      { from: 6, to: 7 },
      { from: 7, to: 8 },
    ]);
    expect(shownText(lineSource(reader, index, "utf-8", "escapes").row(0))).toBe(
      "a€\\xff\\x01\\r\\n",
    );
  });

  test("a selection takes whole characters of a piece", async () => {
    const { reader, index } = await indexed(bytesOf("a€😀b"));
    const piece = lineSource(reader, index, "utf-8", "pictures").row(0)?.pieces[0];
    if (piece === undefined) throw new Error("no piece");
    const selected = (from: number, to: number) =>
      pieceRuns(piece, { from, to })
        .filter((run) => run.selected)
        .map(({ text }) => text);
    expect(selected(1, 4)).toEqual(["€"]);
    expect(selected(2, 3)).toEqual(["€"]);
    expect(selected(5, 6)).toEqual(["😀"]);
    expect(selected(3, 9)).toEqual(["€😀b"]);
    expect(pieceRuns(piece, null)).toEqual([{ text: "a€😀b", unit: 0, selected: false }]);
  });

  test("keys move by characters and lines, and never leave the payload", async () => {
    const bytes = bytesOf("한글\nabc\nd");
    const { reader, index } = await indexed(bytes);
    const source = lineSource(reader, index, "utf-8", "pictures");
    const go = (selection: Parameters<typeof moveInText>[1], ...keys: ReturnType<typeof press>[]) =>
      keys.reduce(
        (at, key) => moveInText(source, at, key, { total: bytes.length, pageRows: 2 }) ?? at,
        selection,
      );
    expect(go(null, press("ArrowRight"))).toEqual({ anchor: 0, focus: 2 });
    expect(go(null, press("Home"), press("ArrowRight"))).toEqual({ anchor: 3, focus: 5 });
    expect(go({ anchor: 3, focus: 5 }, press("ArrowDown"))).toEqual({ anchor: 8, focus: 8 });
    expect(go({ anchor: 0, focus: 2 }, press("ArrowRight", true))).toEqual({ anchor: 0, focus: 5 });
    expect(go({ anchor: 3, focus: 5 }, press("ArrowLeft", true))).toEqual({ anchor: 5, focus: 0 });
    const keys = fc.constantFrom(
      ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean(), fc.boolean())), (moves) => {
        const end = go(null, ...moves.map(([key, shift, ctrl]) => press(key, shift, ctrl)));
        for (const at of end === null ? [] : [end.anchor, end.focus]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(bytes.length);
        }
      }),
    );
  });

  test("both ends of a selection are inside, whichever way it goes", () => {
    expect(betweenCharacters({ from: 4, to: 6 }, { from: 8, to: 11 })).toEqual({
      anchor: 4,
      focus: 10,
    });
    expect(betweenCharacters({ from: 8, to: 11 }, { from: 4, to: 6 })).toEqual({
      anchor: 10,
      focus: 4,
    });
  });

  test("copied text keeps its lines and tabs, and nothing hidden", () => {
    expect(plainText(bytesOf("a\tb\r\n\u0000\u202e"), "utf-8")).toBe("a\tb\r\n\\0\\u{202e}");
    expect(plainText(Uint8Array.of(0xc7, 0xd1, 0xff), "euc-kr")).toBe("한\\xff");
  });
});

describe("documents laid out", () => {
  const laid = (text: string): TextSource | null => {
    const document = findDocument(bytesOf(text), "utf-8");
    return document && documentSource(document, "utf-8", "pictures");
  };
  const rowsOf = (source: TextSource | null) =>
    Array.from({ length: source?.rows ?? 0 }, (_, at) => {
      const row = source?.row(at) ?? null;
      return "  ".repeat(row?.depth ?? 0) + (shownText(row) ?? "");
    });

  test("JSON, and every byte of it has its row", () => {
    const text = ' {"a":[1,2.50],"한":"x"}\n';
    const source = laid(text);
    expect(rowsOf(source)).toEqual([
      "{",
      '  "a": [',
      "    1,",
      "    2.50",
      "  ],",
      '  "한": "x"',
      "}",
    ]);
    let end = 0;
    for (let at = 0; at < (source?.rows ?? 0); at++) {
      const row = source?.row(at);
      expect(row?.from).toBe(end);
      end = row?.to ?? -1;
    }
    expect(end).toBe(bytesOf(text).length);
    expect(source?.rowOf(text.indexOf("2.50"))).toBe(3);
  });

  test("the body of an HTTP message, under its head", () => {
    const source = laid("HTTP/1.1 200 OK\r\nA: b\r\n\r\n[1]");
    expect(rowsOf(source)).toEqual(["HTTP/1.1 200 OK␍␊", "A: b␍␊", "␍␊", "[", "  1", "]"]);
  });

  test("XML and forms", () => {
    expect(findDocument(bytesOf("<a><b>c</b></a>"), "utf-8")?.kind).toBe("XML");
    expect(rowsOf(laid("name=J%C3%BCrgen+K&x="))).toEqual(["name = Jürgen K", "x = "]);
  });

  test("what is none is none", () => {
    for (const text of ["", "hello", "{", "PING\r\n", "GET / HTTP/1.1\r\nA: b\r\n\r\n", "1"])
      expect(findDocument(bytesOf(text), "utf-8")).toBeNull();
  });

  test("a very long token is drawn in part, its note stands for the rest", () => {
    const source = laid(`["${"x".repeat(5000)}"]`);
    const pieces = source?.row(1)?.pieces ?? [];
    expect(pieces.at(-1)).toMatchObject({ kind: "note", shown: "… 3002 more", to: 5003 });
  });
});
