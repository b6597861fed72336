import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInput } from "../../shared/contract/parse.ts";
import { MAX_FRAMING_RULES } from "../../shared/contract/checks.ts";
import { isPlainFrame } from "../../shared/rpc/checkFrame.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";

/** Whatever a client may put into a message. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double(),
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.uint8Array({ maxLength: 400 }),
    fc.array(tie("any"), { maxLength: 40 }),
    fc.dictionary(fc.string(), tie("any"), { maxKeys: 20 }),
  ),
})).any;

describe("frames from outside", () => {
  test("every message of ours passes", () => {
    fc.assert(fc.property(value, (message) => isPlainFrame(encodeMessage(message))));
  });

  test("a message that holds one object twice passes", () => {
    const endpoint = { host: "127.0.0.1", port: 9000 };
    expect(isPlainFrame(encodeMessage({ at: endpoint, to: endpoint }))).toBe(true);
  });

  test("a message cut short, or with more behind it, does not", () => {
    fc.assert(
      fc.property(value, fc.nat(), (message, cut) => {
        const bytes = encodeMessage(message);
        const longer = new Uint8Array(bytes.byteLength + 1);
        longer.set(bytes);
        return !isPlainFrame(bytes.subarray(0, cut % bytes.byteLength)) && !isPlainFrame(longer);
      }),
    );
  });

  test("any bytes are judged without an error, and what passes decodes or is refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        if (!isPlainFrame(bytes)) return;
        try {
          decodeMessage(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("32 lists in one another pass, more do not", () => {
    // Lists of one item each, around a zero.
    const nested = (depth: number) => Uint8Array.of(...new Uint8Array(depth).fill(0x91), 0);
    expect(isPlainFrame(nested(32))).toBe(true);
    expect(isPlainFrame(nested(33))).toBe(false);
    expect(isPlainFrame(nested(60_000))).toBe(false);
  });

  test("the largest query passes, a frame of more values or objects than it has does not", () => {
    const prefix = {
      kind: "prefix",
      field: { type: "uint", size: 4, endian: "be" },
      offset: 0,
      add: 0,
      inclusive: true,
    };
    const rule = (socket: number) => ({
      socket,
      in: { ...prefix, field: { ...prefix.field } },
      out: { ...prefix, field: { ...prefix.field } },
    });
    const framing = Array.from({ length: MAX_FRAMING_RULES }, (_, i) => rule(i + 1));
    const query = { scope: { kind: "all" }, filter: "", mode: "messages", framing };
    const call = { type: "call", id: 1, command: "view", input: { query } };
    expect(isPlainFrame(encodeMessage(call))).toBe(true);
    expect(parseInput("view", call.input).query.framing).toHaveLength(MAX_FRAMING_RULES);

    expect(isPlainFrame(arrayOf(8000, 0x80))).toBe(true);
    for (const empty of [0x80, 0x90]) expect(isPlainFrame(arrayOf(10_000, empty))).toBe(false);
    expect(isPlainFrame(arrayOf(60_000, 0x01))).toBe(true);
    expect(isPlainFrame(arrayOf(70_000, 0x01))).toBe(false);
  });

  test("of a list that is too long no item is looked at, whatever carried it", () => {
    let looked = 0;
    const hostile = new Proxy<unknown[]>([], {
      get(list, key): unknown {
        if (key === "length") return 2_000_000;
        looked += 1;
        return Reflect.get(list, key);
      },
    });
    expect(() => parseInput("clear", { sockets: hostile })).toThrow(/at most 10000/);
    const query = { scope: { kind: "all" }, filter: "", mode: "calls", framing: hostile };
    expect(() => parseInput("view", { query })).toThrow(/at most 1000/);
    expect(looked).toBe(0);
  });

  test("what a decoder would build beyond plain data does not pass", () => {
    for (const foreign of [/a/, new Error("x"), new Set([1]), new Date(0), 2n ** 70n])
      expect(isPlainFrame(encodeMessage({ foreign }))).toBe(false);
    for (const view of [new Float64Array(2), new Uint32Array(1), new DataView(new ArrayBuffer(1))])
      expect(isPlainFrame(encodeMessage({ view }))).toBe(false);
  });
});

/** A list whose items are all this one byte. */
function arrayOf(count: number, item: number): Uint8Array {
  const bytes = new Uint8Array(5 + count).fill(item);
  bytes[0] = 0xdd;
  new DataView(bytes.buffer).setUint32(1, count);
  return bytes;
}
