import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFramer } from "../../../shared/framing/createFramer.ts";
import type { FramerOptions } from "../../../shared/framing/framer.ts";
import { MAX_FRAME, type FrameSpec } from "../../../shared/framing/frameSpec.ts";
import { anyField, writeLength } from "./lengthFields.ts";
import { cutPieces, essence, eventAt, STEP, untilLost } from "./framerDriver.ts";

/** Few values, so that delimiters and sensible lengths are frequent. */
const stream = fc.oneof(
  fc
    .array(fc.oneof({ weight: 8, arbitrary: fc.nat(4) }, fc.constantFrom(9, 10, 13, 255)))
    .map((bytes) => Uint8Array.from(bytes)),
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(fc.constantFrom("0", "1", "2", "a", " ", ":", "\r\n"), { maxLength: 80 })
    .map((text) => new TextEncoder().encode(text.join(""))),
);
const lengths = fc.array(fc.nat(9), { maxLength: 60 });

/** One byte of length, then so many; 255 is no message, 9 only shows its length with its last byte. */
const protocols: FramerOptions = {
  cutterOf: (name) => (name === "tiny" ? tiny : null),
  recognise: (bytes) => (bytes.length < 2 ? null : bytes[1] === 255 ? "other" : "tiny"),
};

function tiny(bytes: Uint8Array): number | "more" | "none" {
  const [length = 0] = bytes;
  if (length === 255) return "none";
  return length === 9 && bytes.length < 10 ? "more" : length + 1;
}

const prefixSpec = fc.record({
  kind: fc.constant("prefix" as const),
  field: anyField,
  offset: fc.nat(5),
  add: fc.integer({ min: -6, max: 6 }),
  inclusive: fc.boolean(),
});

const spec: fc.Arbitrary<FrameSpec> = fc.oneof(
  fc
    .array(fc.nat(2), { minLength: 1, maxLength: 5 })
    .map((bytes) => ({ kind: "delimiter" as const, delimiter: Uint8Array.from(bytes) })),
  fc.integer({ min: 1, max: 20 }).map((length) => ({ kind: "fixed" as const, length })),
  prefixSpec,
  fc.constantFrom("tiny", "unknown", null).map((protocol) => ({
    kind: "protocol" as const,
    protocol,
  })),
  fc.integer({ min: 1, max: 12 }).map((maxLength) => ({ kind: "lines" as const, maxLength })),
  fc.record({
    kind: fc.constant("lines" as const),
    maxLength: fc.integer({ min: 1, max: 40 }),
    utf16: fc.constantFrom("le" as const, "be" as const),
  }),
);

const anySpec = fc.oneof(
  spec,
  fc.constant<FrameSpec>({ kind: "read" }),
  // One and two steps between reads: each read is a frame, or all are one.
  fc.constant<FrameSpec>({ kind: "idle", gap: 1 }),
);

const cut = (spec: FrameSpec, bytes: Uint8Array, lengths: readonly number[]) =>
  cutPieces(createFramer(spec, protocols), bytes, lengths);

describe("however the stream is split into reads", () => {
  const runs = { numRuns: 1000 };

  test("the same frames come out", () => {
    fc.assert(
      fc.property(spec, stream, lengths, (spec, bytes, lengths) => {
        const whole = untilLost(cut(spec, bytes, []).frames);
        expect(untilLost(cut(spec, bytes, lengths).frames)).toEqual(whole);
        const single = Array.from(bytes, () => 1);
        expect(untilLost(cut(spec, bytes, single).frames)).toEqual(whole);
      }),
      runs,
    );
  });

  test("no byte is lost, none comes twice, and each frame knows its events", () => {
    fc.assert(
      fc.property(anySpec, stream, lengths, (spec, bytes, lengths) => {
        const { frames, starts } = cut(spec, bytes, lengths);
        let at = 0;
        for (const frame of frames) {
          expect(frame.from).toBe(at);
          expect(frame.length).toBeGreaterThan(0);
          const first = eventAt(starts, at);
          at += frame.length;
          const last = eventAt(starts, at - 1);
          expect(frame).toMatchObject({
            firstOrdinal: first,
            lastOrdinal: last,
            firstTime: first * STEP,
            time: last * STEP,
          });
        }
        expect(at).toBe(bytes.length);
      }),
      runs,
    );
  });

  test("what is pending begins where the frames ended, and nothing is held back", () => {
    fc.assert(
      fc.property(spec, stream, (spec, bytes) => {
        const framer = createFramer(spec, protocols);
        let end = 0;
        bytes.forEach((byte, ordinal) => {
          const frames = framer.push({ bytes: Uint8Array.of(byte), time: 0, ordinal });
          for (const frame of frames) end = frame.from + frame.length;
          const pending = framer.pending();
          const length = ordinal + 1 - end;
          if (length === 0) expect(pending).toBeNull();
          else expect(pending).toMatchObject({ from: end, length, lastOrdinal: ordinal });
          // A frame whose length is known is given out with its last byte.
          if (pending?.expected) expect(pending.expected).toBeGreaterThan(length);
        });
      }),
      runs,
    );
  });
});

describe("a plain way to cut the same", () => {
  test("delimiters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b") }),
        fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 5 }),
        lengths,
        (text, delimiter, lengths) => {
          const pieces = text.split(delimiter);
          const tail = pieces.pop() ?? "";
          const expected = pieces.map((piece) => [piece.length + delimiter.length, true]);
          if (tail !== "") expected.push([tail.length, false]);
          const bytes = new TextEncoder().encode(text);
          const spec = {
            kind: "delimiter",
            delimiter: new TextEncoder().encode(delimiter),
          } as const;
          const { frames } = cut(spec, bytes, lengths);
          expect(frames.map(({ length, complete }) => [length, complete])).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("length fields of every kind, as short as can be or longer", () => {
    const messages = fc.array(fc.tuple(fc.nat(300), fc.boolean()));
    fc.assert(
      fc.property(prefixSpec, messages, lengths, (spec, messages, lengths) => {
        const { field, offset, add, inclusive } = spec;
        const written = messages.flatMap(([payload, long]) => {
          // How long the field is depends on its value, which may count the field.
          for (let size = 1; size < 40; size++) {
            const header = offset + size;
            const value = payload + (inclusive ? header : 0) - add;
            const bytes = value < 0 ? null : writeLength(field, value, long);
            if (bytes?.length !== size) continue;
            const message = new Uint8Array(header + payload);
            message.set(bytes, offset);
            return [message];
          }
          return [];
        });
        const bytes = Uint8Array.from(written.flatMap((message) => [...message]));
        const { frames } = cut(spec, bytes, lengths);
        expect(frames.map(({ length }) => length)).toEqual(written.map(({ length }) => length));
        expect(frames.every(({ complete, problem }) => complete && problem === null)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("work in proportion to the stream", () => {
  /** Counts each byte looked at. */
  function counting(bytes: Uint8Array) {
    const looks = { count: 0 };
    const proxy = new Proxy(bytes, {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) looks.count += 1;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
    return { proxy, looks };
  }

  test("a delimiter that nearly comes, again and again", () => {
    const almost = new Uint8Array(100_000).fill(7);
    const delimiter = new Uint8Array(64).fill(7);
    delimiter[63] = 8;
    const { proxy, looks } = counting(almost);
    const framer = createFramer({ kind: "delimiter", delimiter });
    expect(framer.push({ bytes: proxy, time: 0, ordinal: 0 })).toEqual([]);
    expect(looks.count).toBeLessThan(2 * almost.length);
  });

  test("of a message with a length field only the field", () => {
    const message = new Uint8Array(MAX_FRAME);
    message.set([0, 0xff, 0xff, 0xfc]);
    const { proxy, looks } = counting(message);
    const spec = {
      kind: "prefix",
      field: { type: "uint", size: 4, endian: "be" },
      offset: 0,
      add: 0,
      inclusive: false,
    } as const;
    const frames = createFramer(spec).push({ bytes: proxy, time: 0, ordinal: 0 });
    expect(frames.map(essence)).toEqual([[0, MAX_FRAME, true, null]]);
    expect(looks.count).toBe(4);
  });
});
