import * as fc from "fast-check";
import { expect, test } from "vitest";
import { align, countsOf } from "../../renderer/compare/alignment.ts";
import { differenceWords, summaryWords } from "../../renderer/compare/compareWords.ts";
import { pairLines } from "../../renderer/compare/pairLines.ts";
import { linePieces } from "../../renderer/compare/linePieces.ts";
import { diffBytes } from "../../shared/diff/diffBytes.ts";
import { diffText } from "../../shared/diff/diffText.ts";
import { english } from "../support/english.ts";
import { lineTokens } from "../../shared/diff/tokens.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("what only one side has faces a gap", () => {
  const alignment = align([
    { kind: "same", a: [0, 2], b: [0, 2] },
    { kind: "changed", a: [2, 3], b: [2, 5] },
    { kind: "removed", a: [3, 4], b: [5, 5] },
    { kind: "same", a: [4, 5], b: [5, 6] },
  ]);
  expect(alignment.places).toBe(7);
  expect(Array.from({ length: 8 }, (_, i) => alignment.place(i))).toEqual([
    { kind: "same", a: 0, b: 0 },
    { kind: "same", a: 1, b: 1 },
    { kind: "changed", a: 2, b: 2 },
    { kind: "changed", a: null, b: 3 },
    { kind: "changed", a: null, b: 4 },
    { kind: "removed", a: 3, b: null },
    { kind: "same", a: 4, b: 5 },
    null,
  ]);
  expect(alignment.differences).toEqual([{ from: 2, to: 6, a: [2, 4], b: [2, 5] }]);
});

test("both sides are whole and in order, whatever differs", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60, max: 4 }),
      fc.uint8Array({ maxLength: 60, max: 4 }),
      (a, b) => {
        const { changes } = diffBytes(a, b);
        const alignment = align(changes);
        const places = Array.from({ length: alignment.places }, (_, i) => alignment.place(i));
        const side = (name: "a" | "b") =>
          places.flatMap((place) => (place === null || place[name] === null ? [] : [place[name]]));
        expect(side("a")).toEqual([...a.keys()]);
        expect(side("b")).toEqual([...b.keys()]);
        for (const place of places)
          if (place?.kind === "same") expect(a[place.a ?? -1]).toBe(b[place.b ?? -1]);
        const { changed, onlyA, onlyB } = countsOf(changes);
        const differing = alignment.differences.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(changed + onlyA + onlyB).toBe(differing);
      },
    ),
  );
});

test("a comparison in words", () => {
  const none = { changed: 0, onlyA: 0, onlyB: 0 };
  expect(english(summaryWords(0, none, "byte", 23))).toBe("The same 23 bytes.");
  expect(english(summaryWords(2, { changed: 1, onlyA: 0, onlyB: 4 }, "byte", 9))).toBe(
    "2 differences: 1 byte changed, 4 only in B.",
  );
  const place = { from: 3, to: 5, a: [3, 5], b: [3, 3] } as const;
  expect(english(differenceWords(1, 5, place, "byte"))).toBe(
    "Difference 2 of 5: bytes 3 to 4 in A, none in B",
  );
  expect(english(differenceWords(0, 1, { ...place, b: [3, 4] }, "line"))).toBe(
    "Difference 1 of 1: lines 4 to 5 in A, line 4 in B",
  );
});

test("a line is cut where its words changed, and shows no hidden character as itself", () => {
  const a = bytes("one\ntwo 22 two\r\n");
  const b = bytes("one\ntwo 33 two\r\n");
  const change = diffText(a, b, "utf-8").changes.find(({ kind }) => kind === "changed");
  const pieces = linePieces({ bytes: b.subarray(4), from: 4 }, "b", change?.words ?? null, {
    encoding: "utf-8",
    controls: "pictures",
  });
  expect(pieces).toEqual([
    { text: "two ", changed: false },
    { text: "33", changed: true },
    { text: " two␍␊", changed: false },
  ]);
});

test("a changed line stands beside the one that it shares most words with", () => {
  const a = bytes("GET /\r\nAccept: */*\r\nUser-Agent: demo/1.0\r\n\r\n");
  const b = bytes("GET /\r\nUser-Agent: demo/1.1\r\n\r\n");
  const { changes } = diffText(a, b, "utf-8");
  const lines = pairLines(changes, lineTokens(a, "utf-8"), lineTokens(b, "utf-8"));
  expect(lines.map(({ kind, a, b }) => [kind, a, b])).toEqual([
    ["same", [0, 1], [0, 1]],
    ["removed", [1, 2], [1, 1]],
    ["changed", [2, 3], [1, 2]],
    ["same", [3, 4], [2, 3]],
  ]);
});
