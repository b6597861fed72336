import * as fc from "fast-check";
import { isIPv6 } from "node:net";
import { describe, expect, test } from "vitest";
import { readFloat16 } from "../../../shared/inspect/float16.ts";
import { ipv6Bytes } from "../../../shared/filter/addressValue.ts";
import { inspectAt, type InspectedName } from "../../../shared/inspect/inspectAt.ts";
import { readVarint } from "../../../shared/inspect/varint.ts";

const valueOf = (bytes: Uint8Array, name: InspectedName, offset = 0) =>
  inspectAt(bytes, offset).find((row) => row.name === name)?.value;
const of = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

describe("bytes at a cursor", () => {
  test.each<[InspectedName, string, string | null]>([
    ["binary", "a5", "10100101"],
    ["u8", "ff", "255"],
    ["i8", "ff", "-1"],
    ["u16 LE", "01 02", "513"],
    ["u16 BE", "01 02", "258"],
    ["u24 LE", "01 02 ff", "16712193"],
    ["u24 BE", "ff 02 01", "16712193"],
    ["u32 BE", "ff ff ff ff", "4294967295"],
    ["i32 LE", "ff ff ff ff", "-1"],
    ["u64 BE", "ff ff ff ff ff ff ff ff", "18446744073709551615"],
    ["u64 LE", "01 00 00 00 00 00 20 00", "9007199254740993"],
    ["i64 BE", "80 00 00 00 00 00 00 00", "-9223372036854775808"],
    ["f16 BE", "3c 00", "1"],
    ["f16 LE", "00 80", "-0"],
    ["f32 BE", "3f c0 00 00", "1.5"],
    ["f64 BE", "7f f0 00 00 00 00 00 00", "Infinity"],
    ["time_t 32 BE", "7f ff ff ff", "2038-01-19T03:14:07Z"],
    ["time_t 32 LE", "ff ff ff ff", "1969-12-31T23:59:59Z"],
    ["time_t 64 BE", "00 00 00 00 65 53 f1 00", "2023-11-14T22:13:20Z"],
    ["time_t 64 BE", "7f 00 00 00 65 53 f1 00", null],
    ["Unix ms BE", "00 00 01 8b cf e5 68 00", "2023-11-14T22:13:20.000Z"],
    ["IPv4", "c0 00 02 01", "192.0.2.1"],
    ["IPv6", "20 01 0d b8 00 00 00 00 00 01 00 00 00 00 00 01", "2001:db8::1:0:0:1"],
    ["IPv6", "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", "::"],
    ["IPv6", "00 01 00 00 00 03 00 04 00 05 00 06 00 07 00 08", "1:0:3:4:5:6:7:8"],
    ["MAC", "02 fc 00 00 00 01", "02:fc:00:00:00:01"],
    ["varint", "e5 8e 26", "624485"],
    ["varint", "ff ff ff ff ff ff ff ff ff 01", "18446744073709551615"],
    ["varint", "ff ff ff ff ff ff ff ff ff 02", null],
    ["varint", "80 80", null],
    ["zigzag", "03", "-2"],
    ["UTF-8", "e2 82 ac", "U+20AC €"],
    ["UTF-8", "0a", "U+000A LF"],
    ["UTF-8", "7f", "U+007F DEL"],
    ["UTF-8", "cc 81", "U+0301"],
    ["UTF-8", "e2 82", null],
    ["UTF-8", "ff", null],
  ])("%s of %s is %s", (name, hex, expected) => {
    expect(valueOf(of(hex), name)).toBe(expected);
  });

  test("the same names in the same order anywhere; null exactly where too few bytes remain", () => {
    const names = inspectAt(new Uint8Array(16), 0).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 24 }),
        fc.integer({ min: -5, max: 40 }),
        (bytes, offset) => {
          const rows = inspectAt(bytes, offset);
          expect(rows.map(({ name }) => name)).toEqual(names);
          const left = bytes.length - Math.min(Math.max(0, offset), bytes.length);
          for (const { name, value, length } of rows) {
            if (value !== null) expect(length).toBeLessThanOrEqual(left);
            if (!/time|Unix|varint|zigzag|UTF/.test(name))
              expect(value !== null).toBe(length <= left);
            expect(value ?? "").not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          }
        },
      ),
    );
  });

  test("numbers are those that a DataView of a copy reads, at any offset of any view", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.nat(9), (eight, before) => {
        const padded = new Uint8Array(before + 8);
        padded.set(eight, before);
        const view = new DataView(eight.slice().buffer);
        const shifted = padded.subarray(Math.min(1, before));
        const at = before - Math.min(1, before);
        expect(valueOf(shifted, "u64 LE", at)).toBe(String(view.getBigUint64(0, true)));
        expect(valueOf(shifted, "i16 BE", at)).toBe(String(view.getInt16(0)));
        expect(valueOf(shifted, "u24 BE", at)).toBe(String(view.getUint32(0) >>> 8));
      }),
    );
  });

  test("IPv6 addresses are the same bytes again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.nat(255)), { minLength: 16, maxLength: 16 }),
        (bytes) => {
          const text = valueOf(Uint8Array.from(bytes), "IPv6") ?? "";
          expect(isIPv6(text)).toBe(true);
          expect(Array.from(ipv6Bytes(text) ?? [])).toEqual(bytes);
        },
      ),
    );
  });
});

test("every half float is between its neighbours, and the ends are exact", () => {
  expect(readFloat16(0x0001)).toBe(2 ** -24);
  expect(readFloat16(0x03ff)).toBe(1023 * 2 ** -24);
  expect(readFloat16(0x0400)).toBe(2 ** -14);
  expect(readFloat16(0x7bff)).toBe(65504);
  expect(readFloat16(0xfc00)).toBe(-Infinity);
  expect(readFloat16(0x7e00)).toBeNaN();
  for (let bits = 1; bits <= 0x7c00; bits++)
    expect(readFloat16(bits)).toBeGreaterThan(readFloat16(bits - 1));
});

test("any unsigned 64-bit number comes back from its varint", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
      const bytes: number[] = [];
      for (let rest = value; ; rest >>= 7n) {
        bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
        if (rest <= 0x7fn) break;
      }
      expect(readVarint(Uint8Array.from(bytes), 0)).toEqual({ value, length: bytes.length });
    }),
  );
});
