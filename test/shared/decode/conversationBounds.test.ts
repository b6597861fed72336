// Whatever peers say, what is remembered of it is bounded, and what is read with it is sound.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEGINNING, type Conversation } from "../../../shared/decode/Conversation.ts";
import { decodeAs, DECODERS, followed, recognise } from "../../../shared/decode/registry.ts";
import { createUnpack } from "../../../shared/unpack/createUnpack.ts";
import { EVERY_CODING } from "../../../shared/unpack/everyCoding.ts";
import { expectSound } from "./expectSound.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { SAMPLES } from "./samples.ts";
import { worded } from "./worded.ts";

const unpack = createUnpack(10_000, EVERY_CODING);

/** Bytes that keeping it takes, about. */
function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === "string") return value.length * 2;
  if (typeof value !== "object" || value === null) return 8;
  return Object.values(value).reduce((sum: number, each) => sum + 16 + sizeOf(each), 0);
}

describe.each(DECODERS)("$name", ({ name }) => {
  const samples = SAMPLES.filter((sample) => sample.protocol === name);

  test("messages in any order, whole or damaged: sound answers", () => {
    const said = fc.record({
      sample: fc.constantFrom(...samples),
      direction: fc.constantFrom("in" as const, "out" as const),
      at: fc.nat(),
      byte: fc.option(fc.nat(255)),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (messages) => {
        let conversation: Conversation = BEGINNING;
        for (const { sample, direction, at, byte } of messages) {
          const bytes = Uint8Array.from(sample.bytes);
          if (byte !== null) bytes[at % bytes.length] = byte;
          const context = { ...sample.context, direction, conversation };
          const decoded = worded(decodeAs(name, { bytes, context, unpack }));
          if (decoded.after.switches === conversation.switches) expectSound(decoded, bytes.length);
          conversation = followed(name, { bytes, context, unpack });
          recognise({ bytes, context });
        }
        expect(sizeOf(conversation)).toBeLessThan(100_000);
      }),
      { numRuns: 150 },
    );
  });
});

describe("what is remembered of thousands of messages", () => {
  const long = "x".repeat(5000);
  const command = `*2\\r\\n$3\\r\\nGET\\r\\n$5000\\r\\n${long}\\r\\n`;
  const alias = (n: number) =>
    join(hex("30 87 27 0003 612f62 03 23"), Uint8Array.of(n >> 8, n & 255), ascii(long.slice(11)));
  test.each<[string, (n: number) => Uint8Array]>([
    ["http", () => ascii(`GET /${long} HTTP/1.1\\r\\nHost: ${long}\\r\\n\\r\\n`)],
    ["resp", () => ascii(command)],
    ["mqtt", (n) => (n === 0 ? hex("10 0d 0004 4d515454 05 02 003c 00 0000") : alias(n))],
    ["modbus", (n) => join(Uint8Array.of(n >> 8, n & 255), hex("0000 0006 01 03 006b 0002"))],
    [
      "dns",
      (n) =>
        join(Uint8Array.of(n >> 8, n & 255), hex("0100 0001 0000 0000 0000 02 6161 00 0001 0001")),
    ],
    ["websocket", () => join(hex("41 83 00000000"), Uint8Array.of(1, 2, 3))],
  ])("%s", (name, message) => {
    let conversation: Conversation = BEGINNING;
    const transport = name === "dns" ? ("udp" as const) : ("tcp" as const);
    for (let n = 0; n < 3000; n++) {
      const context = contextOf({ transport, direction: "out", conversation });
      conversation = followed(name, { bytes: message(n), context });
    }
    expect(sizeOf(conversation)).toBeLessThan(100_000);
  });
});
