// Every kind of length field, and a plain way to write one.

import * as fc from "fast-check";
import { MAX_DIGITS, mayEnd, type LengthField } from "../../../shared/framing/lengthField.ts";

const base = fc.constantFrom(10 as const, 16 as const);

export const anyField: fc.Arbitrary<LengthField> = fc.oneof(
  fc
    .record({
      type: fc.constant("uint" as const),
      size: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 8 as const),
      endian: fc.constantFrom("be" as const, "le" as const),
    })
    // One byte has no order.
    .map((field) => (field.size === 1 ? { ...field, endian: "be" as const } : field)),
  fc.constantFrom<LengthField>(
    { type: "varint", most: 10 },
    { type: "varint", most: 4 },
    { type: "quic" },
    { type: "ber" },
  ),
  fc.record({
    type: fc.constant("digits" as const),
    base,
    end: fc.integer({ min: 1, max: MAX_DIGITS }),
  }),
  fc
    .record({
      type: fc.constant("digits" as const),
      base,
      end: fc.oneof(
        fc.constantFrom("20", "3a", "0d0a").map((hex) => Uint8Array.from(Buffer.from(hex, "hex"))),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
      ),
    })
    .filter(({ end, base }) => mayEnd(end, base)),
);

/** Null where the field cannot say so much. `long`: more bytes than it takes, where the form has that. */
export function writeLength(field: LengthField, value: number, long = false): Uint8Array | null {
  switch (field.type) {
    case "uint":
      return writeUint(value, field.size, field.endian);
    case "varint":
      return writeVarint(value, long ? 4 : 1);
    case "quic":
      return writeQuic(value, long);
    case "ber":
      if (value < 128 && !long) return Uint8Array.of(value);
      return Uint8Array.of(0x82, value >> 8, value & 255);
    case "digits": {
      const digits = value.toString(field.base);
      if (typeof field.end !== "number")
        return Buffer.concat([Buffer.from(long ? `00${digits}` : digits), field.end]);
      if (digits.length > field.end) return null;
      return Buffer.from(digits.toUpperCase().padStart(field.end, long ? " " : "0"));
    }
  }
}

function writeUint(value: number, size: number, endian: "be" | "le"): Uint8Array | null {
  if (value >= 256 ** size) return null;
  const eight = Buffer.alloc(8);
  if (endian === "be") eight.writeBigUInt64BE(BigInt(value));
  else eight.writeBigUInt64LE(BigInt(value));
  return endian === "be" ? eight.subarray(8 - size) : eight.subarray(0, size);
}

function writeVarint(value: number, least: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; rest > 0 || bytes.length < least; rest = rest >> 7)
    bytes.push((rest & 127) | 128);
  bytes.push((bytes.pop() ?? 0) & 127);
  return Uint8Array.from(bytes);
}

function writeQuic(value: number, long: boolean): Uint8Array {
  if (!long && value < 64) return Uint8Array.of(value);
  if (!long && value < 16_384) return Uint8Array.of(0x40 | (value >> 8), value & 255);
  return Uint8Array.of(0xc0, 0, 0, 0, 0, value >> 16, (value >> 8) & 255, value & 255);
}
