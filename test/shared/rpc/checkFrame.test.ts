import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeedInput, parseInput } from "../../../shared/contract/parse.ts";
import { MAX_FRAMING_RULES } from "../../../shared/contract/checks.ts";
import { isPlainFrame } from "../../../shared/rpc/checkFrame.ts";
import { decodeMessage, encodeMessage } from "../../../shared/rpc/wireCodec.ts";

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
    const watch = { type: "watch", id: 1, feed: "view", input: { query } };
    expect(isPlainFrame(encodeMessage(watch))).toBe(true);
    expect(parseFeedInput("view", watch.input).query.framing).toHaveLength(MAX_FRAMING_RULES);

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
    expect(() => parseFeedInput("view", { query })).toThrow(/at most 1000/);
    expect(looked).toBe(0);
  });

  test.each<[string, readonly number[], number]>([
    // Each head, and how many more bytes belong to it (MessagePack's specification).
    ["the least small number", [0x00], 0],
    ["the largest small number", [0x7f], 0],
    ["the least negative small number", [0xe0], 0],
    ["an object of 15", [0x8f], 30],
    ["a list of 15", [0x9f], 15],
    ["a text of 31 bytes", [0xbf], 31],
    ["nothing", [0xc0], 0],
    ["false", [0xc2], 0],
    ["true", [0xc3], 0],
    ["bytes, 8 bits of length", [0xc4, 3], 3],
    ["bytes, 16 bits", [0xc5, 1, 2], 258],
    ["bytes, 32 bits", [0xc6, 0, 1, 0, 2], 65_538],
    ["an array of bytes, 8 bits", [0xc7, 4, 0x74, 1], 3],
    ["an array of bytes, 16 bits", [0xc8, 1, 2, 0x74, 1], 257],
    ["an array of bytes, 32 bits", [0xc9, 0, 1, 0, 2, 0x74, 1], 65_537],
    ["a float of 32 bits", [0xca], 4],
    ["a float of 64 bits", [0xcb], 8],
    ["an unsigned number of 8 bits", [0xcc], 1],
    ["of 16", [0xcd], 2],
    ["of 32", [0xce], 4],
    ["of 64", [0xcf], 8],
    ["a signed number of 8 bits", [0xd0], 1],
    ["of 16", [0xd1], 2],
    ["of 32", [0xd2], 4],
    ["of 64", [0xd3], 8],
    ["an array of no bytes", [0xd4, 0x74, 1], 0],
    ["of one", [0xd5, 0x74, 1], 1],
    ["of three", [0xd6, 0x74, 1], 3],
    ["of seven", [0xd7, 0x74, 1], 7],
    ["of fifteen", [0xd8, 0x74, 1], 15],
    ["a value that occurs again", [0xd6, 0x69, 0, 0, 0, 1], 1],
    ["where it does", [0xd6, 0x70, 0, 0, 0, 1], 0],
    ["a text, 8 bits of length", [0xd9, 3], 3],
    ["16 bits", [0xda, 1, 2], 258],
    ["32 bits", [0xdb, 0, 1, 0, 2], 65_538],
    ["a list, 16 bits", [0xdc, 1, 2], 258],
    ["a list, 32 bits", [0xdd, 0, 0, 1, 2], 258],
    ["an object, 16 bits", [0xde, 1, 2], 516],
    ["an object, 32 bits", [0xdf, 0, 0, 1, 2], 516],
  ])("%s (%j) ends where it says", (_, head, more) => {
    const frame = (length: number) => Uint8Array.of(...head, ...new Uint8Array(length));
    expect(isPlainFrame(frame(more))).toBe(true);
    expect(isPlainFrame(frame(more + 1))).toBe(false);
    if (more > 0) expect(isPlainFrame(frame(more - 1))).toBe(false);
    expect(isPlainFrame(Uint8Array.from(head.slice(0, -1)))).toBe(false);
  });

  test.each([
    ["a head of no kind", [0xc1]],
    ["an array of words", [0xc7, 5, 0x74, 2, 0, 0, 0, 0]],
    ["an extension that we have not", [0xc7, 2, 0x73, 1, 0]],
    ["an array that does not say of what", [0x92, 0xc7, 0, 0x74, 1]],
    ["a number for a value in one byte", [0xd4, 0x69, 0, 0, 0, 1, 0]],
    ["a pointer in one byte", [0xd4, 0x70, 0, 0, 0, 1]],
  ])("%s does not pass", (_, bytes) => expect(isPlainFrame(Uint8Array.from(bytes))).toBe(false));

  test("the last value and the last object that are allowed pass, the next one does not", () => {
    // The list itself is one of them.
    expect(isPlainFrame(arrayOf(65_535, 0x01))).toBe(true);
    expect(isPlainFrame(arrayOf(65_536, 0x01))).toBe(false);
    expect(isPlainFrame(arrayOf(8191, 0x90))).toBe(true);
    expect(isPlainFrame(arrayOf(8192, 0x90))).toBe(false);
  });

  test("what is neither a list nor an object counts as none", () => {
    for (const item of [
      [0xd6, 0x70, 0, 0, 0, 1],
      [0xd6, 0x69, 0, 0, 0, 1, 0],
      [0xd4, 0x74, 1],
    ]) {
      const items = Array.from({ length: 10_000 }, () => item).flat();
      expect(isPlainFrame(Uint8Array.of(0xdc, 0x27, 0x10, ...items))).toBe(true);
    }
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
