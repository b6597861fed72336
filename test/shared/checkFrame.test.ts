import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
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

  test("what a decoder would build beyond plain data does not pass", () => {
    for (const foreign of [/a/, new Error("x"), new Set([1]), new Date(0), 2n ** 70n])
      expect(isPlainFrame(encodeMessage({ foreign }))).toBe(false);
    for (const view of [new Float64Array(2), new Uint32Array(1), new DataView(new ArrayBuffer(1))])
      expect(isPlainFrame(encodeMessage({ view }))).toBe(false);
  });
});
