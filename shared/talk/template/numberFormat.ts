// How a whole number in a message is written: `u16be` (fixed size), `varint` (LEB128), `dec` and `hex` (ASCII digits).

import { NAMED_FIELDS } from "../../framing/lengthField.ts";

/** Digits that leading zeros may fill up to. */
export const MAX_WIDTH = 40;

export type NumberFormat =
  | {
      readonly type: "int";
      /** Bytes. */
      readonly size: number;
      readonly endian: "be" | "le";
      readonly signed: boolean;
    }
  /** LEB128, seven bits a byte, lowest first; up to 64 bits. */
  | { readonly type: "varint" }
  | {
      readonly type: "digits";
      readonly base: 10 | 16;
      readonly upperCase: boolean;
      /** Leading zeros fill up to so many digits. */
      readonly width: number;
    };

/** Formats by their names. */
export const NUMBER_FORMATS: Readonly<Record<string, NumberFormat>> = {
  ...integers("u", false),
  ...integers("i", true),
  varint: { type: "varint" },
  dec: { type: "digits", base: 10, upperCase: false, width: 1 },
  hex: { type: "digits", base: 16, upperCase: false, width: 1 },
  HEX: { type: "digits", base: 16, upperCase: true, width: 1 },
};

/** Of each size and order that a length field has. */
function integers(letter: string, signed: boolean): Readonly<Record<string, NumberFormat>> {
  const formats: Record<string, NumberFormat> = {};
  for (const [name, field] of Object.entries(NAMED_FIELDS))
    if (field.type === "uint")
      formats[`${letter}${name.slice(1)}`] = {
        type: "int",
        size: field.size,
        endian: field.endian,
        signed,
      };
  return formats;
}

/** The lowest and the highest number that a format can write; null where there is no such end. */
export function rangeOf(format: NumberFormat): {
  readonly lowest: bigint | null;
  readonly highest: bigint | null;
} {
  switch (format.type) {
    case "int": {
      const bits = BigInt(8 * format.size);
      return format.signed
        ? { lowest: -(1n << (bits - 1n)), highest: (1n << (bits - 1n)) - 1n }
        : { lowest: 0n, highest: (1n << bits) - 1n };
    }
    case "varint":
      return { lowest: 0n, highest: (1n << 64n) - 1n };
    case "digits":
      return { lowest: format.base === 10 ? null : 0n, highest: null };
  }
}

export function fits(value: bigint, format: NumberFormat): boolean {
  const { lowest, highest } = rangeOf(format);
  return (lowest === null || value >= lowest) && (highest === null || value <= highest);
}

/** A number of fixed size begins anew behind its end, as a counter in a device does; others stay as they are. */
export function wrapped(value: bigint, format: NumberFormat): bigint {
  if (format.type !== "int") return format.type === "varint" ? BigInt.asUintN(64, value) : value;
  const bits = 8 * format.size;
  return format.signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

/** The value must fit (see `fits`). Digits are text, for the caller to encode. */
export function writeNumber(value: bigint, format: NumberFormat): Uint8Array | string {
  switch (format.type) {
    case "int":
      return writeInt(value, format.size, format.endian);
    case "varint":
      return writeVarint(value);
    case "digits":
      return writeDigits(value, format);
  }
}

function writeInt(value: bigint, size: number, endian: "be" | "le"): Uint8Array {
  const bytes = new Uint8Array(size);
  let rest = BigInt.asUintN(8 * size, value);
  for (let i = 0; i < size; i++) {
    bytes[endian === "le" ? i : size - 1 - i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

function writeVarint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    const low = Number(rest & 0x7fn);
    if (rest < 0x80n) {
      bytes.push(low);
      return Uint8Array.from(bytes);
    }
    bytes.push(low | 0x80);
  }
}

function writeDigits(
  value: bigint,
  { base, upperCase, width }: Extract<NumberFormat, { type: "digits" }>,
): string {
  const digits = (value < 0n ? -value : value).toString(base).padStart(width, "0");
  return `${value < 0n ? "-" : ""}${upperCase ? digits.toUpperCase() : digits}`;
}
