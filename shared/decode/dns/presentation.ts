// Pieces of record data, as zone files and dig write them.

import { toBase64 } from "../../format/base64.ts";
import { toHex } from "../../format/hex.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, MAX_VALUE, named, text } from "../reading/fieldText.ts";
import { bitsOf } from "../reading/bitsOf.ts";
import { TYPES } from "./names.ts";

/** Reads the data of one record into the open field, and gives it as one line. `base` is where the message begins. */
export type ReadData = (r: FieldReader, base: number) => string;

/** A value is never longer, so no more is written. */
const shown = (bytes: Uint8Array) => bytes.subarray(0, MAX_VALUE);

/** The rest as hex digits without blanks. */
export function restHex(r: FieldReader, field: string): string {
  return toHex(shown(r.rest(field, hex)), "");
}

export function restBase64(r: FieldReader, field: string): string {
  return toBase64(shown(r.rest(field, hex)));
}

const BASE32_HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

/** RFC 4648, 7, without padding. */
export function toBase32Hex(bytes: Uint8Array): string {
  let out = "";
  let bits = 0;
  let have = 0;
  for (const byte of shown(bytes)) {
    bits = ((bits << 8) | byte) & 0xfff;
    for (have += 8; have >= 5; have -= 5) out += BASE32_HEX[(bits >> (have - 5)) & 31] ?? "";
  }
  return have === 0 ? out : out + (BASE32_HEX[(bits << (5 - have)) & 31] ?? "");
}

/** A byte of length and as many bytes, as one field (RFC 1035, 3.3). */
export function readString(r: FieldReader, field: string): Uint8Array {
  const length = Math.max(0, r.peek());
  return r.data(field, 1 + length, (bytes) => text(bytes.subarray(1))).subarray(1);
}

export function quoted(bytes: Uint8Array): string {
  return `"${text(bytes).replaceAll(/["\\]/g, "\\$&")}"`;
}

export function readQuoted(r: FieldReader, field: string): string {
  return quoted(readString(r, field));
}

/** All that is left, as strings. */
export function readStrings(r: FieldReader): string {
  const strings: string[] = [];
  while (r.more()) {
    const string = readString(r, "Text");
    if (strings.length < 8) strings.push(quoted(string));
  }
  return strings.join(" ");
}

export function typeName(type: number): string {
  return TYPES[type] ?? `TYPE${type}`;
}

export function readType(r: FieldReader, field: string): string {
  return typeName(r.uint(field, 2, (value) => named(TYPES, value)));
}

/** Types that a list of them names; a zone has hardly ten at one name. */
const MAX_TYPES = 64;

/** Types that are there (RFC 4034, 4.1.2): windows of 256, each with as many bytes of bits as it needs. */
export function readTypes(r: FieldReader): string {
  const types: string[] = [];
  while (r.more())
    r.group("Types", () => {
      const window = r.uint("Window", 1);
      const length = r.uint("Length", 1);
      if (r.ok && (length < 1 || length > 32)) r.wrong("1 to 32 bytes of bits are expected");
      const bits = r.data("Bits", length, hex);
      if (r.silent || types.length >= MAX_TYPES) return;
      const set = bitsOf(bits);
      const names = set.slice(0, MAX_TYPES).map((bit) => typeName(window * 256 + bit));
      if (set.length > MAX_TYPES) names.push(`… and ${set.length - MAX_TYPES} more`);
      r.say(names.join(" "));
      types.push(...names);
    });
  return types.join(" ");
}

/** Seconds since 1970 as `20261129231021` (RFC 4034, 3.2). */
export function readMoment(r: FieldReader, field: string, size = 4): string {
  let line = "";
  r.uint(field, size, (seconds) => {
    const date = new Date(seconds * 1000);
    if (Number.isNaN(date.getTime())) return String(seconds);
    const iso = date.toISOString();
    line = iso.replaceAll(/[-:TZ]|\.\d+/g, "");
    return iso.replace(".000", "");
  });
  return line;
}

/** What is there of the parts, with a blank between. */
export function line(...parts: readonly (string | number)[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
