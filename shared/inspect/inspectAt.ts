// What the bytes at a cursor could mean: as numbers, times, addresses, a character. A table row is a reading; the view
// shows those that have a value. `inspectAt(bytes, 4)` with the payload's bytes around the cursor.

import { controlName } from "../format/controlName.ts";
import { HIDDEN } from "../format/controlPictures.ts";
import { sequenceLength } from "../format/escapes.ts";
import { ipv4Text, ipv6Text, macText } from "../format/ipAddress.ts";
import { readFloat16 } from "./float16.ts";
import { timeText } from "./timeText.ts";
import { readVarint, zigzag } from "./varint.ts";

/** One reading of the bytes at a cursor. */
export interface Inspected {
  /** Such as `u16`; those of both byte orders follow each other. */
  readonly reading: string;
  /** Such as `u16 LE`; unique in the list, the same at every cursor. */
  readonly name: InspectedName;
  /** Exact, inert text; null where too few bytes remain or the bytes mean nothing so. */
  readonly value: string | null;
  /** How many bytes the reading takes; 0 where that depends on the bytes and they have no value. */
  readonly length: number;
}

const text = (value: number | bigint): string => String(value);
/** `-0` is told from `0`. */
const float = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
const u24 = (view: DataView, at: number, little: boolean): number =>
  little
    ? view.getUint8(at) | (view.getUint16(at + 1, true) << 8)
    : (view.getUint16(at) << 8) | view.getUint8(at + 2);

type Read = (view: DataView, at: number, little: boolean) => string | null;

/** `length`: in bytes. */
const one = <N extends string>(name: N, length: number, read: Read) =>
  ({ reading: name, name, little: false, length, read }) as const;

/** In both byte orders. */
const both = <N extends string>(reading: N, length: number, read: Read) =>
  [
    { reading, name: `${reading} LE`, little: true, length, read },
    { reading, name: `${reading} BE`, little: false, length, read },
  ] as const;

/** Names are the same in every language. Times are signed and in UTC; null beyond what a Date can say. */
const READINGS = [
  one("binary", 1, (v, at) => v.getUint8(at).toString(2).padStart(8, "0")),
  one("u8", 1, (v, at) => text(v.getUint8(at))),
  one("i8", 1, (v, at) => text(v.getInt8(at))),
  ...both("u16", 2, (v, at, little) => text(v.getUint16(at, little))),
  ...both("i16", 2, (v, at, little) => text(v.getInt16(at, little))),
  ...both("u24", 3, (v, at, little) => text(u24(v, at, little))),
  ...both("u32", 4, (v, at, little) => text(v.getUint32(at, little))),
  ...both("i32", 4, (v, at, little) => text(v.getInt32(at, little))),
  ...both("u64", 8, (v, at, little) => text(v.getBigUint64(at, little))),
  ...both("i64", 8, (v, at, little) => text(v.getBigInt64(at, little))),
  ...both("f16", 2, (v, at, little) => float(readFloat16(v.getUint16(at, little)))),
  ...both("f32", 4, (v, at, little) => float(v.getFloat32(at, little))),
  ...both("f64", 8, (v, at, little) => float(v.getFloat64(at, little))),
  one("IPv4", 4, (v, at) => ipv4Text(bytesAt(v, at, 4))),
  one("IPv6", 16, (v, at) => ipv6Text(bytesAt(v, at, 16))),
  one("MAC", 6, (v, at) => macText(bytesAt(v, at, 6))),
  ...both("time_t 32", 4, (v, at, little) => timeText(v.getInt32(at, little), 1000)),
  ...both("time_t 64", 8, (v, at, little) => timeText(v.getBigInt64(at, little), 1000)),
  // not for people: a name
  ...both("Unix ms", 8, (v, at, little) => timeText(v.getBigInt64(at, little), 1)),
] as const;

export type InspectedName = (typeof READINGS)[number]["name"] | "varint" | "zigzag" | "UTF-8";

/** The longest reading: a window of so many bytes from the cursor says all. */
export const INSPECTED_BYTES = 16;

/** All readings of the bytes at `offset`, always the same names in the same order. */
export function inspectAt(bytes: Uint8Array, offset: number): readonly Inspected[] {
  const at = Math.min(Math.max(0, offset), bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const varint = readVarint(bytes, at);
  const signed = varint && { value: zigzag(varint.value), length: varint.length };
  return [
    ...READINGS.map(({ reading, name, little, length, read }) => ({
      reading,
      name,
      value: at + length <= bytes.length ? read(view, at, little) : null,
      length,
    })),
    { reading: "varint", name: "varint", ...number(varint) },
    { reading: "zigzag", name: "zigzag", ...number(signed) },
    { reading: "UTF-8", name: "UTF-8", ...character(bytes, at) },
  ];
}

function number(read: ReturnType<typeof readVarint>): Pick<Inspected, "value" | "length"> {
  return { value: read && text(read.value), length: read?.length ?? 0 };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** `U+20AC €`, `U+001B ESC`; the number alone where the character shows nothing or joins what is before it. */
function character(bytes: Uint8Array, at: number): Pick<Inspected, "value" | "length"> {
  const length = at < bytes.length ? sequenceLength(bytes, at) : 0;
  if (length === 0) return { value: null, length: 0 };
  const char = decoder.decode(bytes.subarray(at, at + length));
  const code = char.codePointAt(0) ?? 0;
  const silent = HIDDEN.test(char) || /\p{M}/u.test(char);
  const shown = silent ? controlName(code) : char;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return { value: shown === null ? number : `${number} ${shown}`, length };
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
