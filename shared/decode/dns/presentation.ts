// Pieces of record data, as zone files and dig write them.

import { toBase64 } from "../../format/base64.ts";
import { toHex } from "../../format/hex.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, MAX_VALUE, named, text } from "../reading/fieldText.ts";
import { bitsOf } from "../reading/bitsOf.ts";
import { TYPES } from "./names.ts";
import { said, type Text } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";
import { spaced } from "../reading/phrases.ts";

/** Reads the data of one record into the open field, and gives it as one line. `base` is where the message begins. */
export type ReadData = (r: FieldReader, base: number) => Text;

/** A value is never longer, so no more is written. */
const shown = (bytes: Uint8Array) => bytes.subarray(0, MAX_VALUE);

/** The rest as hex digits without blanks. */
export function restHex(r: FieldReader, field: Label): string {
  return toHex(shown(r.rest(field, hex)), "");
}

export function restBase64(r: FieldReader, field: Label): string {
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
export function readString(r: FieldReader, field: Label): Uint8Array {
  const length = Math.max(0, r.peek());
  return r.data(field, 1 + length, (bytes) => text(bytes.subarray(1))).subarray(1);
}

export function quoted(bytes: Uint8Array): string {
  return `"${text(bytes).replaceAll(/["\\]/g, "\\$&")}"`;
}

export function readQuoted(r: FieldReader, field: Label): string {
  return quoted(readString(r, field));
}

/** All that is left, as strings. */
export function readStrings(r: FieldReader): string {
  const strings: string[] = [];
  while (r.more()) {
    const string = readString(r, "decode.text");
    if (strings.length < 8) strings.push(quoted(string));
  }
  return strings.join(" ");
}

export function typeName(type: number): string {
  return TYPES[type] ?? `TYPE${type}`;
}

export function readType(r: FieldReader, field: Label): string {
  return typeName(r.uint(field, 2, (value) => named(TYPES, value)));
}

/** Types that a list of them names; a zone has hardly ten at one name. */
const MAX_TYPES = 64;

/** Types that are there (RFC 4034, 4.1.2): windows of 256, each with as many bytes of bits as it needs. */
export function readTypes(r: FieldReader): Text {
  const types: Text[] = [];
  while (r.more())
    r.group("dns.types", () => {
      const window = r.uint("dns.window", 1);
      const length = r.uint("decode.length", 1);
      if (r.ok && (length < 1 || length > 32)) r.wrong("dns.toBytesOfBitsAreExpected");
      const bits = r.data("decode.bits", length, hex);
      if (r.silent || types.length >= MAX_TYPES) return;
      const set = bitsOf(bits);
      const names: Text[] = set.slice(0, MAX_TYPES).map((bit) => typeName(window * 256 + bit));
      if (set.length > MAX_TYPES)
        names.push(said("dns.andMore", { length: set.length - MAX_TYPES }));
      r.say(spaced(...names));
      types.push(...names);
    });
  return spaced(...types);
}

/** Seconds since 1970 as `20261129231021` (RFC 4034, 3.2). */
export function readMoment(r: FieldReader, field: Label, size = 4): string {
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
