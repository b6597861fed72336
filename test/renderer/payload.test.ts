import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveSelection, rangeOf } from "../../renderer/payload/byteSelection.ts";
import { carriedBytes, textCells } from "../../renderer/payload/byteText.ts";
import { createPayloadReader, PIECE } from "../../renderer/payload/read/payloadReader.ts";
import type { EngineLink } from "../../renderer/app/link/engineLink.ts";

const press = (key: string, shiftKey = false, ctrlKey = false) => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey: false,
});

describe("the selection of bytes", () => {
  test("shift extends from where it began, in both directions", () => {
    let selection = moveSelection({ anchor: 20, focus: 20 }, press("ArrowRight", true), {
      total: 100,
      pageRows: 10,
      perRow: 16,
    });
    expect(selection && rangeOf(selection)).toEqual({ from: 20, to: 22 });
    selection = moveSelection(selection, press("ArrowUp", true), {
      total: 100,
      pageRows: 10,
      perRow: 16,
    });
    expect(selection && rangeOf(selection)).toEqual({ from: 5, to: 21 });
  });

  test("never leaves the payload", () => {
    const keys = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "PageUp",
      "PageDown",
      "Home",
      "End",
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, fc.boolean(), fc.boolean())),
        fc.integer({ min: 1, max: 90 }),
        (moves, total) => {
          let selection = null;
          for (const [key, shift, ctrl] of moves) {
            selection = moveSelection(selection, press(key, shift, ctrl), {
              total,
              pageRows: 3,
              perRow: 16,
            });
            const range = selection && rangeOf(selection);
            expect(range?.from).toBeGreaterThanOrEqual(0);
            expect(range?.to).toBeLessThanOrEqual(total);
          }
        },
      ),
    );
  });

  test("select all, and nothing to select in nothing", () => {
    expect(
      moveSelection(null, press("a", false, true), { total: 50, pageRows: 3, perRow: 16 }),
    ).toEqual({ anchor: 0, focus: 49 });
    expect(
      moveSelection(null, press("ArrowRight"), { total: 0, pageRows: 3, perRow: 16 }),
    ).toBeNull();
  });
});

describe("bytes as text", () => {
  test("each byte has its place, whatever it is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        for (let base = 0; base < bytes.length; base += 16) {
          const length = Math.min(16, bytes.length - base);
          const cells = textCells(
            bytes.subarray(base, base + 19),
            length,
            carriedBytes(bytes.subarray(Math.max(0, base - 3), base)),
          );
          let end = 0;
          for (const cell of cells) {
            expect(cell.at).toBe(end);
            end += cell.length;
          }
          expect(end).toBe(length);
        }
      }),
    );
  });

  test("a character across two rows stands in the first", () => {
    const bytes = new TextEncoder().encode("0123456789abcd€x");
    expect(textCells(bytes.subarray(0, 18), 16, 0).at(-1)).toMatchObject({ text: "€", length: 2 });
    const next = textCells(bytes.subarray(16), 2, carriedBytes(bytes.subarray(13, 16)));
    expect(next.map(({ text }) => text)).toEqual(["·", "x"]);
  });

  test("nothing that hides or reorders gets through", () => {
    const bytes = new TextEncoder().encode("a\u202eb\u0000");
    const text = textCells(bytes, bytes.length, 0)
      .map((cell) => cell.text)
      .join("");
    expect(text).toBe("a\ufffdb\u2400");
  });
});

describe("reading a payload by range", () => {
  const payload = Uint8Array.from({ length: PIECE * 2 + 10 }, (_, i) => i % 251);
  const engine: Pick<EngineLink, "call"> = {
    call: (async (_command: string, input: { from: number; count: number }) => ({
      total: payload.length,
      bytes: payload.slice(input.from, input.from + input.count),
    })) as unknown as EngineLink["call"],
  };

  test("reads only the pieces in sight, and joins across them", async () => {
    let told = 0;
    const reader = createPayloadReader(engine, 1);
    reader.onChange(() => void told++);
    expect(reader.slice(0, 16)).toBeNull();
    reader.want(0, 16);
    await expect.poll(() => told).toBe(1);
    expect(reader.total()).toBe(payload.length);
    expect(reader.slice(0, 16)).toEqual(payload.slice(0, 16));
    expect(reader.slice(PIECE - 4, PIECE + 4)).toBeNull();
    expect(await reader.readAll(PIECE - 4, payload.length)).toEqual(payload.slice(PIECE - 4));
  });
});
