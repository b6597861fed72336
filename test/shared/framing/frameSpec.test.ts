import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { formatFrameSpec } from "../../../shared/framing/formatFrameSpec.ts";
import {
  MAX_DELIMITER,
  MAX_FRAME,
  MAX_GAP,
  MAX_PREFIX_OFFSET,
  type FrameSpec,
} from "../../../shared/framing/frameSpec.ts";
import { frameSpecSchema } from "../../../shared/framing/frameSpecSchema.ts";
import { parseFrameSpec } from "../../../shared/framing/parseFrameSpec.ts";

const prefix = { kind: "prefix", offset: 0, add: 0, inclusive: false } as const;
const delimiter = (...bytes: number[]) =>
  ({ kind: "delimiter", delimiter: Uint8Array.from(bytes) }) as const;

const anySpec: fc.Arbitrary<FrameSpec> = fc.oneof(
  fc.constant<FrameSpec>({ kind: "read" }),
  fc
    .uint8Array({ minLength: 1, maxLength: MAX_DELIMITER })
    .map((bytes): FrameSpec => ({ kind: "delimiter", delimiter: bytes })),
  fc.integer({ min: 1, max: MAX_FRAME }).map((length): FrameSpec => ({ kind: "fixed", length })),
  fc
    .record({
      size: fc.constantFrom(1, 2, 4, 8),
      endian: fc.constantFrom("be", "le"),
      offset: fc.integer({ min: 0, max: MAX_PREFIX_OFFSET }),
      add: fc.integer({ min: -MAX_FRAME, max: MAX_FRAME }),
      inclusive: fc.boolean(),
    })
    .map((rest): FrameSpec => {
      // One byte has no order.
      return { kind: "prefix", ...rest, endian: rest.size === 1 ? "be" : rest.endian };
    }),
  fc.integer({ min: 1, max: MAX_GAP }).map((gap): FrameSpec => ({ kind: "idle", gap })),
  fc
    .option(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/))
    .map((protocol): FrameSpec => ({ kind: "protocol", protocol })),
  fc
    .integer({ min: 1, max: MAX_FRAME })
    .map((maxLength): FrameSpec => ({ kind: "lines", maxLength })),
  fc.record({
    kind: fc.constant("lines"),
    maxLength: fc.integer({ min: 1, max: MAX_FRAME }),
    utf16: fc.constantFrom("le", "be"),
  }),
);

describe("a frame spec as text", () => {
  test.each<[string, FrameSpec]>([
    ["read", { kind: "read" }],
    ["lf", delimiter(10)],
    ["cr", delimiter(13)],
    ["crlf", delimiter(13, 10)],
    ["nul", delimiter(0)],
    ["delim:0d0a00", delimiter(13, 10, 0)],
    ["fixed:16", { kind: "fixed", length: 16 }],
    ["prefix:u8", { ...prefix, size: 1, endian: "be" }],
    ["prefix:u16be", { ...prefix, size: 2, endian: "be" }],
    [
      "prefix:u32le,offset=2,add=-4,inclusive",
      { kind: "prefix", size: 4, endian: "le", offset: 2, add: -4, inclusive: true },
    ],
    ["prefix:u64be,add=1", { ...prefix, size: 8, endian: "be", add: 1 }],
    ["idle:50ms", { kind: "idle", gap: 50 }],
    ["protocol", { kind: "protocol", protocol: null }],
    ["protocol:http", { kind: "protocol", protocol: "http" }],
    ["lines", { kind: "lines", maxLength: 4096 }],
    ["lines:80", { kind: "lines", maxLength: 80 }],
    ["lines:200,utf16le", { kind: "lines", maxLength: 200, utf16: "le" }],
  ])("%s, there and back", (text, spec) => {
    expect(parseFrameSpec(text)).toEqual({ ok: true, spec });
    expect(formatFrameSpec(spec)).toBe(text);
  });

  test.each<[string, string]>([
    ["  CRLF ", "crlf"],
    ["delim:0D 0A", "crlf"],
    ["idle:2s", "idle:2000ms"],
    ["Prefix:U16LE, inclusive ,offset=0,add=+3", "prefix:u16le,add=3,inclusive"],
    ["prefix:u8,add=-0", "prefix:u8"],
  ])("%j is %s", (text, canonical) => {
    const parsed = parseFrameSpec(text);
    expect(parsed.ok && formatFrameSpec(parsed.spec)).toBe(canonical);
  });

  test.each<[string, number, number, string]>([
    ["", 0, 0, "got nothing"],
    ["  \t", 0, 0, "got nothing"],
    [" line", 1, 4, 'got "line"'],
    ["constructor", 0, 11, "expected read"],
    ["lf:1", 2, 2, 'expected nothing after lf, got ":1"'],
    ["delim", 5, 0, "got nothing"],
    ["delim:", 6, 0, "bytes in hex"],
    ["delim:0d0x", 9, 1, "hex digit"],
    ["delim:0d0", 6, 3, "even number"],
    [`delim:${"00".repeat(65)}`, 6, 130, "got 65"],
    ["fixed:0", 6, 1, "from 1 to 16777216"],
    ["fixed:16777217", 6, 8, "from 1 to 16777216"],
    ["fixed:1e3", 6, 3, 'got "1e3"'],
    ["prefix", 6, 0, "u16be"],
    ["prefix:u16", 7, 3, 'got "u16"'],
    ["prefix:toString", 7, 8, "u16be"],
    ["prefix:u8,offset", 10, 6, "offset=N"],
    ["prefix:u8, offset=-1", 18, 2, "from 0 to 65535"],
    ["prefix:u8,add=x", 14, 1, 'got "x"'],
    ["prefix:u8,add=1,add=2", 16, 5, "add only once"],
    ["prefix:u8,", 10, 0, "got nothing"],
    ["prefix:u8,inclusive=1", 10, 11, "inclusive"],
    ["idle:50", 5, 2, "as in idle:50ms"],
    ["idle:0ms", 5, 3, "1ms"],
    ["idle:3601s", 5, 5, "3600s"],
    ["protocol:", 9, 0, "protocol:http"],
    ["protocol:a b", 9, 3, 'got "a b"'],
    ["lines:0", 6, 1, "longest line"],
  ])("%j points at what is wrong", (text, at, length, sentence) => {
    const parsed = parseFrameSpec(text);
    expect(parsed).toMatchObject({ ok: false, problem: { at, length } });
    expect(parsed.ok ? "" : parsed.problem.sentence).toContain(sentence);
  });

  test("any spec passes its check and comes back from its text", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(v.parse(frameSpecSchema, spec)).toEqual(spec);
        expect(parseFrameSpec(formatFrameSpec(spec))).toEqual({ ok: true, spec });
      }),
    );
  });

  test("any text gives a spec that passes its check, or a problem within the text", () => {
    const word = fc.constantFrom("read", "lf", "delim", "fixed", "prefix", "idle", "lines", "u8");
    const part = fc.oneof(word, fc.constantFrom(":", ",", "=", "-", " ", "ms"), fc.string());
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
        (text) => {
          const parsed = parseFrameSpec(text);
          if (parsed.ok) expect(v.is(frameSpecSchema, parsed.spec)).toBe(true);
          else expect(parsed.problem.at + parsed.problem.length).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe("the check of a frame spec", () => {
  test.each<[string, unknown]>([
    ["no kind", {}],
    ["a kind of none", { kind: "toString" }],
    ["more than is known", { kind: "read", length: 1 }],
    ["an empty delimiter", { kind: "delimiter", delimiter: new Uint8Array() }],
    ["65 bytes of delimiter", { kind: "delimiter", delimiter: new Uint8Array(65) }],
    ["a delimiter as text", { kind: "delimiter", delimiter: "\n" }],
    ["no length", { kind: "fixed", length: 0 }],
    ["a length over 16 MiB", { kind: "fixed", length: MAX_FRAME + 1 }],
    ["half a byte", { kind: "fixed", length: 1.5 }],
    ["three bytes of length", { ...prefix, size: 3, endian: "be" }],
    ["an endless gap", { kind: "idle", gap: Infinity }],
    ["a protocol with a blank", { kind: "protocol", protocol: "a b" }],
  ])("refuses %s", (_, value) => expect(v.is(frameSpecSchema, value)).toBe(false));
});
