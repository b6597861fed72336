// Reads a length field that may be split over any reads. Of a field that cannot end, no more is read than
// the longest of its kind has.

import { assertNever } from "../assertNever.ts";
import { said, type Text } from "../words/said.ts";
import { toHex } from "../format/hex.ts";
import { digitOf, MAX_DIGITS, type DigitsField, type LengthField } from "./lengthField.ts";
import { MORE } from "./scanner.ts";

export interface LengthReader {
  /** Begins with the next field. */
  readonly begin: () => void;
  /**
   * Goes on with the field at `from`. Gives the index behind the field's last byte, or MORE; where a byte cannot be in such a
   * field, the index behind that one as a negative number.
   */
  readonly take: (bytes: Uint8Array, from: number) => number;
  /** What the whole field says; rounded beyond 2^53, which is far past every frame's bound. */
  readonly value: () => number;
  /** What was expected where a byte could not be. */
  readonly expected: Text;
}

export function lengthReader(field: LengthField): LengthReader {
  switch (field.type) {
    case "uint":
      return uintReader(field.size, field.endian === "le");
    case "varint":
      return varintReader(field.most);
    case "quic":
      return countedReader("", (first) => ({ more: (1 << (first >> 6)) - 1, value: first & 0x3f }));
    case "ber":
      return countedReader(said("frame.definiteLength"), (first) => {
        if (first < 0x80) return { more: 0, value: first };
        return first === 0x80 || first > 0x88 ? null : { more: first & 0x7f, value: 0 };
      });
    case "digits":
      return digitsReader(field);
    default:
      return assertNever(field);
  }
}

function uintReader(size: number, little: boolean): LengthReader {
  /** Of a field that is split over reads, the bytes so far. */
  const split = new Uint8Array(size);
  let have = 0;
  let value = 0;

  function valueOf(bytes: Uint8Array, from: number): number {
    let sum = 0;
    if (little) for (let i = from + size - 1; i >= from; i--) sum = sum * 256 + (bytes[i] ?? 0);
    else for (let i = from; i < from + size; i++) sum = sum * 256 + (bytes[i] ?? 0);
    return sum;
  }
  return {
    begin: () => {
      have = 0;
    },
    take: (bytes, from) => {
      const end = from + size - have;
      if (have === 0 && end <= bytes.length) value = valueOf(bytes, from);
      else {
        for (let at = from; at < bytes.length && have < size; at++) split[have++] = bytes[at] ?? 0;
        if (have < size) return MORE;
        value = valueOf(split, 0);
      }
      return end;
    },
    value: () => value,
    expected: "",
  };
}

function varintReader(most: number): LengthReader {
  let value = 0;
  let weight = 1;
  let have = 0;
  return {
    begin: () => {
      value = 0;
      weight = 1;
      have = 0;
    },
    take: (bytes, from) => {
      for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        value += (byte & 0x7f) * weight;
        weight *= 128;
        have += 1;
        if (byte < 0x80) return at + 1;
        if (have === most) return -(at + 1);
      }
      return MORE;
    },
    value: () => value,
    expected: said("frame.byteBelow80", { most }),
  };
}

/** The first byte says how many more there are, which go on with its value in network order; null: it is none. */
function countedReader(
  expected: Text,
  begun: (first: number) => { readonly more: number; readonly value: number } | null,
): LengthReader {
  let value = 0;
  let left = -1;
  return {
    begin: () => {
      left = -1;
    },
    take: (bytes, from) => {
      for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (left === -1) {
          const start = begun(byte);
          if (start === null) return -(at + 1);
          value = start.value;
          left = start.more;
        } else {
          value = value * 256 + byte;
          left -= 1;
        }
        if (left === 0) return at + 1;
      }
      return MORE;
    },
    value: () => value,
    expected,
  };
}

function digitsReader({ base, end }: DigitsField): LengthReader {
  const fixed = typeof end === "number";
  const most = fixed ? end : MAX_DIGITS;
  let value = 0;
  /** Digits, and the blanks in front of them. */
  let have = 0;
  let digits = 0;
  /** Bytes of the end that are there. */
  let ended = 0;

  function isDigit(byte: number): boolean {
    const digit = digitOf(byte, base);
    // Right-aligned numbers have blanks in front.
    const blank = fixed && digits === 0 && byte === 0x20;
    if (have === most || (digit === -1 && !blank)) return false;
    have += 1;
    if (blank) return true;
    value = value * base + digit;
    digits += 1;
    return true;
  }
  return {
    begin: () => {
      value = 0;
      have = 0;
      digits = 0;
      ended = 0;
    },
    take: (bytes, from) => {
      for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (ended === 0 && isDigit(byte)) {
          if (fixed && have === most) return digits > 0 ? at + 1 : -(at + 1);
          continue;
        }
        if (fixed || digits === 0 || byte !== end[ended]) return -(at + 1);
        ended += 1;
        if (ended === end.length) return at + 1;
      }
      return MORE;
    },
    value: () => value,
    expected: expectedDigits(base, end),
  };
}

function expectedDigits(base: DigitsField["base"], end: DigitsField["end"]): Text {
  if (typeof end === "number")
    return said(base === 10 ? "frame.decimalDigits" : "frame.hexDigits", { count: end });
  const given = { most: MAX_DIGITS, end: toHex(end) };
  return said(base === 10 ? "frame.decimalDigitsThen" : "frame.hexDigitsThen", given);
}
