import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callOf, packRows, rowAt } from "../../shared/codec/rows.ts";
import { CALLS } from "../../shared/model/event.ts";
import { PREVIEW_BYTES, type Row } from "../../shared/model/rows.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";

const row: fc.Arbitrary<Row> = fc.record({
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  time: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  socket: fc.integer({ min: 1, max: 0xffffffff }),
  call: fc.constantFrom(...CALLS),
  direction: fc.constantFrom("in", "out", null),
  failed: fc.boolean(),
  result: fc.integer({ min: 0, max: 0xffffffff }),
  peer: fc.oneof(fc.constantFrom("", "127.0.0.1:9", "[::1]:53"), fc.string()),
  at: fc.integer({ min: -1, max: Number.MAX_SAFE_INTEGER }),
  part: fc.integer({ min: 0, max: 0xffffffff }),
  incomplete: fc.boolean(),
  problem: fc.boolean(),
  damaged: fc.boolean(),
  preview: fc.uint8Array({ maxLength: PREVIEW_BYTES }),
});

describe("rows as columns", () => {
  test("there and back, also through structured clone and MessagePack", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), fc.nat(), (rows, from) => {
        const columns = packRows(from, rows);
        for (const carried of [
          columns,
          structuredClone(columns),
          decodeMessage(encodeMessage(columns)) as typeof columns,
        ])
          expect(rows.map((_, i) => rowAt(carried, i))).toEqual(rows);
      }),
    );
  });

  test("every array owns exactly its bytes, and a long preview is cut", () => {
    const columns = packRows(0, [
      {
        seq: 1,
        time: 1,
        socket: 1,
        call: "recv",
        direction: "in",
        failed: false,
        result: 500,
        peer: "",
        at: -1,
        part: 0,
        incomplete: false,
        problem: false,
        damaged: false,
        preview: new Uint8Array(500),
      },
    ]);
    expect(columns.pool.length).toBe(PREVIEW_BYTES);
    for (const array of [columns.seq, columns.time, columns.peer, columns.pool])
      expect(array.buffer.byteLength).toBe(array.byteLength);
    expect(() => rowAt(columns, 1)).toThrow(new RangeError("row 1 of 1"));
  });

  test("a peer is told once, however many rows have it", () => {
    const rows = fc
      .sample(row, 6)
      .map((drawn, i) => ({ ...drawn, peer: i % 2 === 0 ? "a:1" : "b:2" }));
    expect(packRows(0, rows).peers).toEqual(["a:1", "b:2"]);
  });

  test("a number that is no call's is refused", () => {
    expect(callOf(0)).toBe(CALLS[0]);
    expect(() => callOf(255)).toThrow(new RangeError(`call number 255 of ${CALLS.length}`));
  });
});

describe("messages as bytes", () => {
  test("anything a message may hold comes back as it was", () => {
    const value = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.string(),
        fc.integer(),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array(),
        fc.float64Array({ noNaN: true }),
        fc.uint16Array(),
      ),
      node: fc.oneof(
        { depthSize: "small" },
        tie("leaf"),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((key) => key !== "__proto__"),
          tie("node"),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).node;
    fc.assert(
      fc.property(value, (message) => {
        expect(decodeMessage(encodeMessage(message))).toEqual(message);
      }),
    );
  });
});
