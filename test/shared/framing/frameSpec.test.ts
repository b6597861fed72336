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
import { anyField } from "./lengthFields.ts";
import { parseFrameSpec } from "../../../shared/framing/parseFrameSpec.ts";
import { english } from "../../support/english.ts";

const prefix = { kind: "prefix", offset: 0, add: 0, inclusive: false } as const;
const uint = (size: 1 | 2 | 3 | 4 | 8, endian: "be" | "le") =>
  ({ type: "uint", size, endian }) as const;
const digits = (base: 10 | 16, end: number | Uint8Array) =>
  ({ type: "digits", base, end }) as const;
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
      field: anyField,
      offset: fc.integer({ min: 0, max: MAX_PREFIX_OFFSET }),
      add: fc.integer({ min: -MAX_FRAME, max: MAX_FRAME }),
      inclusive: fc.boolean(),
    })
    .map((rest): FrameSpec => ({ kind: "prefix", ...rest })),
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
    [`delim:${"ab".repeat(64)}`, delimiter(...Array<number>(64).fill(0xab))],
    ["fixed:16", { kind: "fixed", length: 16 }],
    ["fixed:1", { kind: "fixed", length: 1 }],
    ["fixed:16777216", { kind: "fixed", length: MAX_FRAME }],
    ["prefix:u8", { ...prefix, field: uint(1, "be") }],
    ["prefix:u16be", { ...prefix, field: uint(2, "be") }],
    [
      "prefix:u32le,offset=2,add=-4,inclusive",
      { kind: "prefix", field: uint(4, "le"), offset: 2, add: -4, inclusive: true },
    ],
    ["prefix:u24le", { ...prefix, field: uint(3, "le") }],
    ["prefix:varint", { ...prefix, field: { type: "varint", most: 10 } }],
    ["prefix:varint4,offset=1", { ...prefix, field: { type: "varint", most: 4 }, offset: 1 }],
    ["prefix:quic", { ...prefix, field: { type: "quic" } }],
    ["prefix:ber,offset=1", { ...prefix, field: { type: "ber" }, offset: 1 }],
    ["prefix:dec,end=space", { ...prefix, field: digits(10, Uint8Array.of(0x20)) }],
    ["prefix:dec,end=colon,add=1", { ...prefix, field: digits(10, Uint8Array.of(0x3a)), add: 1 }],
    ["prefix:hex,end=crlf,add=2", { ...prefix, field: digits(16, Uint8Array.of(13, 10)), add: 2 }],
    ["prefix:hex,end=3b21", { ...prefix, field: digits(16, Uint8Array.of(0x3b, 0x21)) }],
    ["prefix:hex,digits=4,inclusive", { ...prefix, field: digits(16, 4), inclusive: true }],
    ["prefix:u64be,add=1", { ...prefix, field: uint(8, "be"), add: 1 }],
    ["idle:50ms", { kind: "idle", gap: 50 }],
    ["idle:1ms", { kind: "idle", gap: 1 }],
    ["idle:3600000ms", { kind: "idle", gap: MAX_GAP }],
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
    ["prefix:Dec,add=1,end=3A", "prefix:dec,end=colon,add=1"],
    ["prefix:hex, digits=08", "prefix:hex,digits=8"],
  ])("%j is %s", (text, canonical) => {
    const parsed = parseFrameSpec(text);
    expect(parsed.ok && formatFrameSpec(parsed.spec)).toBe(canonical);
  });

  test("a byte has no order, and zero no sign", () => {
    expect(formatFrameSpec({ ...prefix, field: uint(1, "le") })).toBe("prefix:u8");
    const spec = { ...prefix, field: uint(1, "be") };
    expect(parseFrameSpec("prefix:u8,add=-0")).toEqual({ ok: true, spec });
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
    [`delim:${"00".repeat(65)}`, 6, 130, "expected a delimiter of at most 64 bytes, got 65"],
    ["fixed:0", 6, 1, "expected a length in bytes from 1 to 16777216"],
    ["fixed:16777217", 6, 8, "from 1 to 16777216"],
    ["fixed:1e3", 6, 3, 'got "1e3"'],
    ["prefix", 6, 0, "u16be"],
    ["prefix:u16", 7, 3, 'got "u16"'],
    ["prefix:toString", 7, 8, "u16be"],
    ["prefix:u8,offset", 10, 6, "offset=N"],
    ["prefix:u8,add", 10, 3, "add=N"],
    ["prefix:u8, offset=-1", 18, 2, "the bytes before the length field from 0 to 65535"],
    ["prefix:u8,add=x", 14, 1, "expected bytes to add to the length from -16777216 to 16777216"],
    ["prefix:u8,add=1,add=2", 16, 5, "add only once"],
    ["prefix:u8,", 10, 0, "got nothing"],
    ["prefix:u8,inclusive=1", 10, 11, "inclusive"],
    ["prefix:u8,end=20", 10, 6, "offset=N, add=N or inclusive"],
    ["prefix:dec", 10, 0, "end=BYTES"],
    ["prefix:dec,offset=2", 19, 0, "digits=N"],
    ["prefix:dec,end=20,digits=4", 18, 8, "not both"],
    ["prefix:dec,end=", 15, 0, "begin with no digit"],
    ["prefix:dec,digits", 11, 6, "digits=N"],
    ["prefix:dec,x=1", 11, 3, "offset=N, add=N, digits=N, end=BYTES or inclusive"],
    ["prefix:dec,end=35", 15, 2, "begin with no digit, or space, colon, comma, lf, crlf, nul"],
    ["prefix:hex,end=61", 15, 2, "begin with no digit"],
    ["prefix:dec,end=toString", 15, 8, "begin with no digit"],
    ["prefix:dec,digits=21", 18, 2, "expected the number of digits from 1 to 20"],
    ["idle:50", 5, 2, "as in idle:50ms"],
    ["idle:0ms", 5, 3, "1ms"],
    ["idle:x50ms", 5, 5, 'got "x50ms"'],
    ["idle:50msx", 5, 5, 'got "50msx"'],
    ["idle:3601s", 5, 5, "3600s"],
    ["protocol:", 9, 0, "protocol:http"],
    ["protocol:a b", 9, 3, 'got "a b"'],
    ["lines:0", 6, 1, "longest line"],
    ["lines:80,utf16lex", 6, 11, 'got "80,utf16lex"'],
  ])("%j points at what is wrong", (text, at, length, sentence) => {
    const parsed = parseFrameSpec(text);
    expect(parsed).toMatchObject({ ok: false, problem: { at, length } });
    expect(parsed.ok ? "" : english(parsed.problem.sentence)).toContain(sentence);
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
    ["five bytes of length", { ...prefix, field: { type: "uint", size: 5, endian: "be" } }],
    ["a digit as what ends digits", { ...prefix, field: digits(10, Uint8Array.of(0x30)) }],
    ["no bytes to end digits", { ...prefix, field: digits(16, new Uint8Array()) }],
    ["21 digits", { ...prefix, field: digits(16, 21) }],
    ["an endless gap", { kind: "idle", gap: Infinity }],
    ["a protocol with a blank", { kind: "protocol", protocol: "a b" }],
  ])("refuses %s", (_, value) => expect(v.is(frameSpecSchema, value)).toBe(false));
});
