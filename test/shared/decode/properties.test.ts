import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecodeContext, Decoder, DecodeInput } from "../../../shared/decode/Decoder.ts";
import { DECODERS, decoderByName, recognise } from "../../../shared/decode/registry.ts";
import { joinBytes } from "../../../shared/format/joinBytes.ts";
import { expectSound } from "./expectSound.ts";
import type { Sample } from "./sample.ts";
import { SAMPLES } from "./samples.ts";
import { worded } from "./worded.ts";

const port = fc.option(
  fc.oneof(fc.constantFrom(53, 80, 123, 443, 502, 514, 1883, 3478, 6379), fc.nat(65535)),
);
const context: fc.Arbitrary<DecodeContext> = fc.record({
  transport: fc.constantFrom("tcp", "udp", "unix"),
  direction: fc.constantFrom("in", "out", null),
  localPort: port,
  remotePort: port,
});

function decoderOf(sample: Sample): Decoder {
  const decoder = decoderByName(sample.protocol);
  if (decoder === null) throw new Error(`no decoder ${sample.protocol}`);
  return decoder;
}

/** All that a decoder answers, none of which may throw. */
function expectAllSound(decoder: Decoder, input: DecodeInput): void {
  const confidence = decoder.test(input);
  expect(confidence >= 0 && confidence <= 100).toBe(true);
  expectSound(worded(decoder.decode(input)), input.bytes.length);
  const length = decoder.messageLength?.(input.bytes, input.context) ?? "none";
  if (typeof length === "number") expect(Number.isInteger(length) && length > 0).toBe(true);
}

/** Lengths of the messages one after the other, as a stream is cut; what is left over is left out. */
function cut(decoder: Decoder, bytes: Uint8Array, context: DecodeContext): number[] {
  const lengths: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = decoder.messageLength?.(bytes.subarray(at), context) ?? "none";
    if (typeof length !== "number" || length > bytes.length - at) break;
    lengths.push(length);
    at += length;
  }
  return lengths;
}

describe.each(DECODERS)("$name", (decoder) => {
  const samples = SAMPLES.filter((sample) => sample.protocol === decoder.name);

  test("has samples", () => {
    expect(samples.length).toBeGreaterThan(0);
  });

  test("any bytes: sound answers", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), context, (bytes, context) =>
        expectAllSound(decoder, { bytes, context }),
      ),
      { numRuns: 500 },
    );
  });

  test("a sample with bytes changed, cut out or put in: sound answers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(3),
        fc.uint8Array({ maxLength: 8 }),
        context,
        (sample, position, removed, inserted, context) => {
          const at = position % (sample.bytes.length + 1);
          const tail = sample.bytes.subarray(Math.min(sample.bytes.length, at + removed));
          const bytes = joinBytes([sample.bytes.subarray(0, at), inserted, tail]);
          expectAllSound(decoder, {
            bytes,
            context: position % 2 === 0 ? context : sample.context,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  describe.each(samples)("$name", (sample) => {
    const { bytes, context } = sample;

    test("is whole", () => {
      const decoded = worded(decoder.decode({ bytes, context }));
      expectSound(decoded, bytes.length);
      expect(decoded.problem).toBeNull();
      expect(decoded).toMatchObject({ state: "whole", used: bytes.length, protocol: decoder.name });
      expect(decoded.fields.length).toBe(sample.messages);
    });

    test("each single byte changed: sound answers", () => {
      for (let at = 0; at < bytes.length; at++)
        for (const change of [0x01, 0x80, 0xff]) {
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ change;
          expectAllSound(decoder, { bytes: changed, context });
        }
    });

    test("cut short anywhere it is truncated, and says so", () => {
      const whole = worded(decoder.decode({ bytes, context }));
      const ends = new Set(whole.fields.map((field) => field.to));
      for (let length = 0; length < bytes.length; length++) {
        const decoded = worded(decoder.decode({ bytes: bytes.subarray(0, length), context }));
        expectSound(decoded, length);
        const mayBeWhole = ends.has(length) || sample.openEnded;
        if (decoded.state !== "truncated")
          expect([length, decoded.state, mayBeWhole]).toEqual([length, "whole", true]);
        // What was read does not change with what follows.
        if (!sample.openEnded)
          expect(decoded.fields.slice(0, -1)).toEqual(
            whole.fields.slice(0, Math.max(0, decoded.fields.length - 1)),
          );
      }
    });

    test("is recognised on a port that says nothing", () => {
      const recognised = recognise({ bytes, context })?.name ?? null;
      expect(sample.faint ? decoder.name : recognised).toBe(decoder.name);
    });
  });

  const streamed = samples.filter(
    (sample) => sample.context.transport !== "udp" && !sample.openEnded,
  );
  describe.runIf(decoder.messageLength !== null).each(streamed)("$name in a stream", (sample) => {
    const { bytes, context } = sample;

    test("is cut where its messages end", () => {
      const ends = worded(decoderOf(sample).decode({ bytes, context })).fields.map(
        (field) => field.to,
      );
      let end = 0;
      expect(cut(decoder, bytes, context).map((length) => (end += length))).toEqual(ends);
    });

    test("a beginning of it asks for more, and what follows it does not matter", () => {
      const [first] = cut(decoder, bytes, context);
      if (first === undefined) throw new Error("not cut");
      for (let length = 0; length < first; length++)
        expect([length, decoder.messageLength?.(bytes.subarray(0, length), context)]).toEqual([
          length,
          "more",
        ]);
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 40 }), (more) => {
          const longer = joinBytes([bytes.subarray(0, first), more]);
          expect(decoder.messageLength?.(longer, context)).toBe(first);
        }),
      );
    });
  });
});
