// ASN.1 values in DER (X.690): a tag, a length, and that many bytes. Each becomes a field with its own place in the bytes, which
// also holds of a certificate that is cut short.

import type { FieldReader } from "../reading/FieldReader.ts";
import { hex, text } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";
import { type Label, labelText } from "../reading/label.ts";

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Context-specific tags, as `[3]`; constructed ones hold other values. */
export const primitive = (number: number) => 0x80 | number;
export const constructed = (number: number) => 0xa0 | number;

/** The tag of the next value, -1 where there is none. */
export function nextTag(r: FieldReader): number {
  return r.more() ? r.peek() : -1;
}

/** A value as a field, whose contents `body` reads. Null as the tag takes any. */
export function value(r: FieldReader, name: Label, tag: number | null, body: () => void): void {
  r.group(name, () => inside(r, name, tag, body));
}

/** A value whose contents go into the open field. */
export function inside(r: FieldReader, name: Label, tag: number | null, body: () => void): void {
  if (!r.ok) return;
  const found = r.peek();
  const length = readLength(r, name);
  if (length === null) return;
  if (tag !== null && found !== tag) {
    r.wrong(
      said("x509.hasTagIsExpected", {
        name: labelText(name),
        found: hex(Uint8Array.of(found)),
        tag: hex(Uint8Array.of(tag)),
      }),
    );
    return;
  }
  r.at += length.header;
  r.within(name, length.contents, body);
}

/** Contents of a value, as a field of its own. */
export function leaf(
  r: FieldReader,
  name: Label,
  tag: number | null,
  show: (bytes: Uint8Array) => Text,
): Uint8Array {
  let bytes: Uint8Array = new Uint8Array();
  value(r, name, tag, () => {
    const from = r.at;
    const length = r.declaredLeft;
    const there = Math.min(length, r.left);
    bytes = r.bytes.subarray(from, from + there);
    if (there < length) r.truncate(name, "x509.restOfItsBytesIsExpected");
    else r.say(r.silent ? "" : show(bytes));
    r.at = from + there;
  });
  return bytes;
}

/** Passes over a value. */
export function skip(r: FieldReader, name: Label): void {
  leaf(r, name, null, hex);
}

interface Lengths {
  /** Bytes of tag and length. */
  readonly header: number;
  readonly contents: number;
}

function readLength(r: FieldReader, name: Label): Lengths | null {
  const [tag, first] = [r.peek(), r.peek(1)];
  if ((tag & 0x1f) === 0x1f && tag !== -1)
    r.wrong(said("x509.hasTagOfSeveralBytes", { name: labelText(name) }));
  if (first === 0x80 || first > 0x84)
    r.wrong(said("x509.hasNoLengthOfDer", { name: labelText(name) }));
  const more = first > 0x80 ? first & 0x7f : 0;
  const bytes = r.ahead(2 + more);
  if (bytes.length < 2 + more) r.missing(name, "x509.itsTagAndLengthAreExpected");
  if (!r.ok) return null;
  let contents = more === 0 ? first : 0;
  for (const byte of bytes.subarray(2)) contents = contents * 256 + byte;
  return { header: 2 + more, contents };
}

/** `1.2.840.113549.1.1.11`. */
export function oidText(bytes: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of bytes.subarray(0, 64)) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    // The first two arcs share a number.
    const top = Math.min(2, Math.floor(arc / 40));
    arcs.push(...(arcs.length === 0 ? [top, arc - top * 40] : [arc]));
    arc = 0;
  }
  return arcs.join(".");
}

/** `00:de:ad` without the zero that only keeps a number positive. */
export function numberText(bytes: Uint8Array): string {
  const digits = bytes[0] === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes;
  return Array.from(digits.subarray(0, 64), (byte) => byte.toString(16).padStart(2, "0")).join(":");
}

/** Bits of a positive integer. */
export function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24;
}

const UTC_TIME = 0x17;

/** UTCTime and GeneralizedTime (RFC 5280, 4.1.2.5) as `2026-11-29 23:10:21 UTC`. */
export function timeText(bytes: Uint8Array, tag: number): string {
  const words = text(bytes);
  const digits = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(words);
  if (digits === null) return words;
  const [, year = "", month, day, hour, minute, second] = digits;
  const century = tag === UTC_TIME ? (Number(year) >= 50 ? "19" : "20") : "";
  return `${century}${year}-${month}-${day} ${hour}:${minute}:${second} UTC`;
}

const BMP_STRING = 0x1e;

/** A string of any of ASN.1's kinds. */
export function stringText(bytes: Uint8Array, tag: number): string {
  if (tag !== BMP_STRING) return text(bytes);
  let out = "";
  for (let at = 0; at + 1 < bytes.length && at < 512; at += 2)
    out += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return text(new TextEncoder().encode(out));
}
