// What the bytes at a cursor could mean: as numbers, times, addresses, a character. A table row is a reading; the view
// shows those that have a value. `inspectAt(bytes, 4)` with the payload's bytes around the cursor.

import { HIDDEN } from "../format/controlPictures.ts";
import { sequenceLength } from "../format/escapes.ts";
import { ipv4Text, ipv6Text, macText } from "../format/ipAddress.ts";
import { readFloat16 } from "./float16.ts";
import { timeText } from "./timeText.ts";
import { readVarint, zigzag } from "./varint.ts";

/** One reading of the bytes at a cursor. */
export interface Inspected {
  /** Such as `u16 LE`; unique in the list, the same at every cursor. */
  readonly name: InspectedName;
  /** Exact, inert text; null where too few bytes remain or the bytes mean nothing so. */
  readonly value: string | null;
  /** How many bytes the reading takes; 0 where that depends on the bytes and they have no value. */
  readonly length: number;
}

interface Reading {
  readonly name: string;
  /** In bytes. */
  readonly length: number;
  readonly read: (view: DataView, at: number) => string;
}

const text = (value: number | bigint): string => String(value);
/** `-0` is told from `0`. */
const float = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
const u24 = (view: DataView, at: number, little: boolean): number =>
  little
    ? view.getUint8(at) | (view.getUint16(at + 1, true) << 8)
    : (view.getUint16(at) << 8) | view.getUint8(at + 2);

const READINGS = [
  { name: "binary", length: 1, read: (v, at) => v.getUint8(at).toString(2).padStart(8, "0") },
  { name: "u8", length: 1, read: (v, at) => text(v.getUint8(at)) },
  { name: "i8", length: 1, read: (v, at) => text(v.getInt8(at)) },
  { name: "u16 LE", length: 2, read: (v, at) => text(v.getUint16(at, true)) },
  { name: "u16 BE", length: 2, read: (v, at) => text(v.getUint16(at)) },
  { name: "i16 LE", length: 2, read: (v, at) => text(v.getInt16(at, true)) },
  { name: "i16 BE", length: 2, read: (v, at) => text(v.getInt16(at)) },
  { name: "u24 LE", length: 3, read: (v, at) => text(u24(v, at, true)) },
  { name: "u24 BE", length: 3, read: (v, at) => text(u24(v, at, false)) },
  { name: "u32 LE", length: 4, read: (v, at) => text(v.getUint32(at, true)) },
  { name: "u32 BE", length: 4, read: (v, at) => text(v.getUint32(at)) },
  { name: "i32 LE", length: 4, read: (v, at) => text(v.getInt32(at, true)) },
  { name: "i32 BE", length: 4, read: (v, at) => text(v.getInt32(at)) },
  { name: "u64 LE", length: 8, read: (v, at) => text(v.getBigUint64(at, true)) },
  { name: "u64 BE", length: 8, read: (v, at) => text(v.getBigUint64(at)) },
  { name: "i64 LE", length: 8, read: (v, at) => text(v.getBigInt64(at, true)) },
  { name: "i64 BE", length: 8, read: (v, at) => text(v.getBigInt64(at)) },
  { name: "f16 LE", length: 2, read: (v, at) => float(readFloat16(v.getUint16(at, true))) },
  { name: "f16 BE", length: 2, read: (v, at) => float(readFloat16(v.getUint16(at))) },
  { name: "f32 LE", length: 4, read: (v, at) => float(v.getFloat32(at, true)) },
  { name: "f32 BE", length: 4, read: (v, at) => float(v.getFloat32(at)) },
  { name: "f64 LE", length: 8, read: (v, at) => float(v.getFloat64(at, true)) },
  { name: "f64 BE", length: 8, read: (v, at) => float(v.getFloat64(at)) },
  { name: "IPv4", length: 4, read: (v, at) => ipv4Text(bytesAt(v, at, 4)) },
  { name: "IPv6", length: 16, read: (v, at) => ipv6Text(bytesAt(v, at, 16)) },
  { name: "MAC", length: 6, read: (v, at) => macText(bytesAt(v, at, 6)) },
] as const satisfies readonly Reading[];

/** Seconds (time_t, POSIX) or milliseconds since 1970, signed, to UTC; null beyond what a Date can say. */
const TIMES = [
  { name: "time_t 32 LE", length: 4, read: (v, at) => timeText(v.getInt32(at, true), 1000) },
  { name: "time_t 32 BE", length: 4, read: (v, at) => timeText(v.getInt32(at), 1000) },
  { name: "time_t 64 LE", length: 8, read: (v, at) => timeText(v.getBigInt64(at, true), 1000) },
  { name: "time_t 64 BE", length: 8, read: (v, at) => timeText(v.getBigInt64(at), 1000) },
  // not for people: names as u16 LE is one, the same in every language
  { name: "Unix ms LE", length: 8, read: (v, at) => timeText(v.getBigInt64(at, true), 1) },
  { name: "Unix ms BE", length: 8, read: (v, at) => timeText(v.getBigInt64(at), 1) }, // not for people: as above
] as const satisfies readonly (Omit<Reading, "read"> & {
  readonly read: (view: DataView, at: number) => string | null;
})[];

export type InspectedName =
  | (typeof READINGS)[number]["name"]
  | (typeof TIMES)[number]["name"]
  | "varint"
  | "zigzag"
  | "UTF-8";

/** The longest reading: a window of so many bytes from the cursor says all. */
export const INSPECTED_BYTES = 16;

/** All readings of the bytes at `offset`, always the same names in the same order. */
export function inspectAt(bytes: Uint8Array, offset: number): readonly Inspected[] {
  const at = Math.min(Math.max(0, offset), bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = (length: number): boolean => at + length <= bytes.length;
  const varint = readVarint(bytes, at);
  return [
    ...READINGS.map(({ name, length, read }) => ({
      name,
      value: fits(length) ? read(view, at) : null,
      length,
    })),
    ...TIMES.map(({ name, length, read }) => ({
      name,
      value: fits(length) ? read(view, at) : null,
      length,
    })),
    { name: "varint", value: varint && text(varint.value), length: varint?.length ?? 0 },
    { name: "zigzag", value: varint && text(zigzag(varint.value)), length: varint?.length ?? 0 },
    { name: "UTF-8", ...character(bytes, at) },
  ];
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** `U+20AC €`; the number alone where the character shows nothing or joins what is before it. */
function character(bytes: Uint8Array, at: number): Pick<Inspected, "value" | "length"> {
  const length = at < bytes.length ? sequenceLength(bytes, at) : 0;
  if (length === 0) return { value: null, length: 0 };
  const char = decoder.decode(bytes.subarray(at, at + length));
  const number = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const silent = HIDDEN.test(char) || /\p{M}/u.test(char);
  return { value: silent ? number : `${number} ${char}`, length };
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
