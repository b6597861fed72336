// Templates: what they become, and where a fault in one is.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../shared/format/hex.ts";
import { readVarint } from "../../../shared/inspect/varint.ts";
import { buildTemplate } from "../../../shared/talk/template/buildTemplate.ts";
import type { BuildContext } from "../../../shared/talk/template/fieldBytes.ts";
import { parseTemplate, type TemplateSyntax } from "../../../shared/talk/template/parseTemplate.ts";
import { english } from "../../support/english.ts";

const CONTEXT: BuildContext = {
  count: 0,
  now: Date.UTC(2026, 10, 30, 12, 0, 0, 250) * 1000,
  random: (length) => Uint8Array.from({ length }, (_, at) => 0xa0 + (at % 16)),
  variable: (name) =>
    new Map([
      ["name", "Ada"],
      ["reading", "-17"],
    ]).get(name),
};

function built(text: string, context: Partial<BuildContext> = {}, syntax: TemplateSyntax = "text") {
  const parsed = parseTemplate(text, syntax);
  if (!parsed.ok) throw new Error(english(parsed.problem.sentence));
  const message = buildTemplate(parsed.template, { ...CONTEXT, ...context });
  if (!message.ok) throw new Error(english(message.problem.sentence));
  return message;
}

const hex = (text: string, context: Partial<BuildContext> = {}, syntax: TemplateSyntax = "text") =>
  toHex(built(text, context, syntax).bytes);
const said = (text: string, context: Partial<BuildContext> = {}) =>
  new TextDecoder().decode(built(text, context).bytes);

/** The part of the text that the fault is marked at, and the sentence. */
function fault(text: string, syntax: TemplateSyntax = "text"): readonly [string, string] {
  const parsed = parseTemplate(text, syntax);
  const result = parsed.ok ? buildTemplate(parsed.template, CONTEXT) : parsed;
  if (result.ok) throw new Error(`no fault in ${text}`);
  const { at, length, sentence } = result.problem;
  return [text.slice(at, at + length), english(sentence)];
}

describe("a template", () => {
  test("without fields is its text, or its hex", () => {
    expect(hex("A\\x00\\r\\n{x}")).toBe("41 00 0d 0a 7b 78 7d");
    expect(hex("\\{{a}} \\{\\{b")).toBe("7b 7b 61 7d 7d 20 7b 7b 62");
    expect(hex("de ad{{counter:u8}}be ef", {}, "hex")).toBe("de ad 00 be ef");
    expect(hex("")).toBe("");
  });

  test("counts from a start in steps, and begins anew where the format ends", () => {
    expect(hex("{{counter:u16be}}", { count: 258 })).toBe("01 02");
    expect(hex("{{counter:u16le start=10 step=2}}", { count: 3 })).toBe("10 00");
    expect(hex("{{counter:u8}}", { count: 256 })).toBe("00");
    expect(hex("{{counter:i8 start=-1}}")).toBe("ff");
    expect(hex("{{counter:i8 start=127}}", { count: 1 })).toBe("80");
    expect(said("{{counter}}-{{counter:dec width=4}}-{{counter:HEX width=2}}", { count: 12 })).toBe(
      "12-0012-0C",
    );
    expect(hex("{{counter:u24be start=0x010203}}")).toBe("01 02 03");
  });

  test("has the time, random bytes, a choice, a UUID and variables", () => {
    expect(said("{{time}}|{{time:unix}}|{{time:ms}}")).toBe(
      "2026-11-30T12:00:00.250Z|1796040000|1796040000250",
    );
    expect(hex("{{time:u32be}} {{time:u64le unit=us}}")).toBe(
      hex(`${toHexOf(1796040000n, 4)}20${toHexOf(1796040000250000n, 8, true)}`, {}, "hex"),
    );
    expect(hex("{{random length=4}}")).toBe("a0 a1 a2 a3");
    expect(said("{{random min=7 max=7}}{{random:hex min=255 max=255}}")).toBe("7ff");
    expect(hex("{{random:i8 min=-2 max=-2}}")).toBe("fe");
    expect(said("{{choice of=GET,PUT,DELETE}}")).toMatch(/^(GET|PUT|DELETE)$/);
    expect(said('{{choice of="a b,\\\\r\\\\n"}}', { random: () => Uint8Array.of(0) })).toBe("a b");
    expect(said("{{uuid}}")).toBe("a0a1a2a3-a4a5-46a7-a8a9-aaabacadaeaf");
    expect(hex("{{uuid:bytes}}")).toBe("a0 a1 a2 a3 a4 a5 46 a7 a8 a9 aa ab ac ad ae af");
    expect(said("Hello {{$name}} {{$reading}}")).toBe("Hello Ada -17");
    expect(hex("{{$reading:i16be}}")).toBe("ff ef");
  });

  test("has a length of what follows, or of a part", () => {
    expect(hex("{{length:u16be}}abc")).toBe("00 03 61 62 63");
    expect(hex("{{length:u8 of=all}}abc")).toBe("04 61 62 63");
    expect(hex("{{length:u8 of=b add=-1}}x{{#b}}abc{{/b}}y")).toBe("02 78 61 62 63 79");
    expect(said("Content-Length: {{length of=body}}\r\n\r\n{{#body}}{{$name}}!{{/body}}")).toBe(
      "Content-Length: 4\r\n\r\nAda!",
    );
    // Itself counted: 99 with two digits is 101 with three.
    expect(said(`{{length of=all}}${"x".repeat(97)}`)).toBe(`99${"x".repeat(97)}`);
    expect(said(`{{length of=all}}${"x".repeat(98)}`)).toBe(`101${"x".repeat(98)}`);
    expect(hex("{{#a}}{{length:u8 of=a}}{{#b}}{{length:u8 of=b}}z{{/b}}{{/a}}")).toBe("03 02 7a");
  });

  test("has a checksum of all before, or of a part", () => {
    // The example of Modbus over Serial Line V1.02, 6.2.2: 02 07 has the CRC 41 12.
    expect(hex("02 07 {{crc16-modbus:le}}", {}, "hex")).toBe("02 07 41 12");
    expect(hex("123456789{{crc32}}")).toBe("31 32 33 34 35 36 37 38 39 cb f4 39 26");
    expect(said("{{#s}}GPGLL{{/s}}*{{xor8:HEX of=s}}")).toBe("GPGLL*50");
    expect(hex("{{#s}}123456789{{/s}}{{crc16-xmodem:u32le of=s}}")).toMatch(/ c3 31 00 00$/);
    expect(said("{{#s}}{{/s}}{{md5:hex of=s}}")).toBe("d41d8cd98f00b204e9800998ecf8427e");
    expect(said("{{#s}}{{/s}}{{sha1:base64 of=s}}")).toBe("2jmj7l5rSw0yVb/vlWAYkK/YBwk=");
    // RFC 4231, case 2.
    expect(
      said("{{#s}}what do ya want for nothing?{{/s}}{{hmac-sha256:hex of=s key=Jefe}}").slice(28),
    ).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    // An outer one covers an inner one, which is reckoned first although it stands behind.
    const inner = hex("{{crc16-modbus of=b}}{{#b}}xy{{/b}}").split(" ").slice(0, 2).join("");
    expect(hex("{{sum8 of=a}}{{#a}}{{crc16-modbus of=b}}{{#b}}xy{{/b}}{{/a}}")).toBe(
      hex(`{{sum8 of=a}}{{#a}}${inner}7879{{/a}}`, {}, "hex"),
    );
    // Its own bytes are zeros: the header of RFC 1071's kind (IPv4, the checksum known to be b861).
    expect(
      hex("4500 0073 0000 4000 4011 {{internet of=all}} c0a8 0001 c0a8 00c7", {}, "hex"),
    ).toContain("40 11 b8 61 c0 a8");
  });

  test("says where its fields are, in text and bytes", () => {
    const { marks } = built("ab{{counter:u16be}}c{{length:u8}}de");
    expect(marks).toEqual([
      { at: 2, length: 17, offset: 2, size: 2 },
      { at: 20, length: 13, offset: 5, size: 1 },
    ]);
  });

  test("points at its fault", () => {
    expect(fault("a{{counter")).toEqual(["{{counter", "this field has no end: }} is missing"]);
    expect(fault("a{{count}}")[0]).toBe("count");
    expect(fault("a{{counter:u15}}")[0]).toBe("u15");
    expect(fault("a{{counter strat=1}}")).toEqual([
      "strat",
      'expected start, step, or width as an option, got "strat"',
    ]);
    expect(fault("{{counter:u8 start=256}}")).toEqual([
      "256",
      'expected a whole number from 0 to 255, decimal or as 0x…, got "256"',
    ]);
    expect(fault("{{counter start=1 start=2}}")[1]).toBe("start only once");
    expect(fault("{{length of=body}}")[0]).toBe("body");
    expect(fault("x{{#body}}y")).toEqual([
      "{{#body}}",
      "the part body has no end: {{/body}} is missing",
    ]);
    expect(fault("{{#a}}{{#b}}{{/a}}{{/b}}")[0]).toBe("{{/a}}");
    expect(fault("y{{/body}}")[0]).toBe("{{/body}}");
    expect(fault("ok\\qx")[0]).toBe("\\q");
    expect(fault("de abc{{counter:u8}}", "hex")).toEqual([
      "abc",
      "expected an even number of hex digits, got 3",
    ]);
    expect(fault("{{crc32:u16be}}")[1]).toContain("has 32 bits");
    expect(fault("{{crc32:varint}}")[0]).toBe("varint");
    expect(fault("{{hmac-sha256}}")[1]).toContain("key=");
    expect(fault("{{#a}}{{sum8 of=b}}{{/a}}{{#b}}{{xor8 of=a}}{{/b}}")[1]).toContain(
      "each of a part",
    );
    expect(fault("{{$nobody}}")).toEqual(["{{$nobody}}", "the variable nobody has no value"]);
    expect(fault("{{$name:u8}}")[1]).toContain('got "Ada"');
    expect(fault(`{{length:u8}}${"x".repeat(256)}`)[1]).toBe(
      "256 does not fit: the format takes 0 to 255",
    );
    expect(fault("{{counter}}".repeat(1001))[1]).toContain("1,000 fields");
    expect(fault("{{random min=5 max=4}}")[0]).toBe("4");
    expect(fault("{{random:u8 length=4}}")[0]).toBe("length");
    expect(fault("{{random:bytes max=4}}")[0]).toBe("max");
    expect(fault("{{uuid:hex}}")[0]).toBe("hex");
    expect(fault("{{choice:u8 of=a}}")[1]).toBe("choice takes no format");
  });

  test("is never another's text: any text is a template or has a fault within it", () => {
    const bit = fc.constantFrom(
      "{{",
      "}}",
      "#a",
      "/a",
      "counter",
      ":",
      "u8",
      " of=",
      "a",
      '"',
      "\\",
      "x",
      "length",
      "crc8",
      "$v",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.array(bit, { maxLength: 24 }),
        fc.constantFrom("text" as const, "hex" as const),
        (bits, syntax) => {
          const text = bits.join("");
          const parsed = parseTemplate(text, syntax);
          const result = parsed.ok ? buildTemplate(parsed.template, CONTEXT) : parsed;
          if (result.ok) return;
          expect(result.problem.at).toBeGreaterThanOrEqual(0);
          expect(result.problem.at).toBeLessThanOrEqual(text.length);
          expect(english(result.problem.sentence)).not.toBe("");
        },
      ),
    );
  });

  test("a length in any format is what stands there", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("u16be", "u16le", "u24le", "u32be", "varint", "dec"),
        fc.nat({ max: 400 }),
        (format, size) => {
          const { bytes } = built(`{{length:${format} of=all}}|${"y".repeat(size)}`);
          const at = bytes.indexOf(0x7c);
          const field = bytes.subarray(0, format === "varint" || format === "dec" ? at : undefined);
          expect(readBack(field, format)).toBe(bytes.length);
        },
      ),
    );
  });
});

function readBack(bytes: Uint8Array, format: string): number {
  const view = Buffer.from(bytes);
  switch (format) {
    case "u16be":
      return view.readUInt16BE();
    case "u16le":
      return view.readUInt16LE();
    case "u24le":
      return view.readUIntLE(0, 3);
    case "u32be":
      return view.readUInt32BE();
    case "varint":
      return Number(readVarint(bytes, 0)?.value);
    default:
      return Number(view.toString());
  }
}

function toHexOf(value: bigint, size: number, little = false): string {
  const digits =
    value
      .toString(16)
      .padStart(2 * size, "0")
      .match(/../g) ?? [];
  return (little ? digits.toReversed() : digits).join("");
}
