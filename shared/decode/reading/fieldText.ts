// Values for people, from bytes of a peer: short, visible and inert.

import { HIDDEN, visibleText } from "../../format/controlPictures.ts";
import { sequenceLength } from "../../format/escapes.ts";
import { toHex } from "../../format/hex.ts";
import { said, type Said, type Text } from "../../words/said.ts";
import type { Wording } from "../../words/wording.ts";
import { bracketed } from "./phrases.ts";

/** Characters (UTF-16) of a value, the ellipsis included. The bytes are there to be looked at; a value is a glimpse. */
export const MAX_VALUE = 256;
const HEX_BYTES = 32;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Not longer than MAX_VALUE, with every character visible and inert. */
export function clip(text: string): string {
  // The cut may fall into a surrogate pair; half of one is a hidden character.
  const short = text.length <= MAX_VALUE ? text : `${text.slice(0, MAX_VALUE - 1)}…`;
  return HIDDEN.test(short) ? visibleText(short) : short;
}

/** A field's name or value, or a summary, as it is shown: what is worded may be longer than what it was made of. */
export function wordedValue(value: Text, t: Wording): string {
  return typeof value === "string" ? value : clip(t.text(value));
}

/** UTF-8 as visible characters. */
export function text(bytes: Uint8Array): string {
  // A character has at most four bytes, so what is cut off here would be cut off below.
  return clip(visibleText(decoder.decode(bytes.subarray(0, MAX_VALUE * 4))));
}

/** Text where it is text, else hex. */
export function textOrHex(bytes: Uint8Array): Text {
  return isText(bytes) ? text(bytes) : hex(bytes);
}

/** `de ad be ef`, the first 32 bytes and how many there are. */
export function hex(bytes: Uint8Array): Text {
  if (bytes.length <= HEX_BYTES) return toHex(bytes);
  const digits = toHex(bytes.subarray(0, HEX_BYTES));
  return said("decode.firstDigits", { digits, bytes: bytes.length });
}

/** Valid UTF-8 with no control characters but white space and ESC, judged by the first `limit` bytes. */
export function isText(bytes: Uint8Array, limit = 4096): boolean {
  return textLength(bytes, limit) >= Math.min(bytes.length, limit);
}

/** How many bytes, of the first `limit`, are text; a character that the end cuts counts as whole. */
export function textLength(bytes: Uint8Array, limit: number): number {
  const end = Math.min(bytes.length, limit);
  let at = 0;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b)) break;
    const length = sequenceLength(bytes, at);
    if (length === 0) return isCut(bytes, at) ? bytes.length : at;
    at += length;
  }
  return at;
}

/** Whether the bytes from `at` on are the beginning of one character of UTF-8. */
function isCut(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead <= 0xf4 ? 4 : 0;
  const rest = bytes.subarray(at + 1);
  return rest.length + 1 < length && rest.every((byte) => (byte & 0xc0) === 0x80);
}

export type Counted =
  | "byte"
  | "certificate"
  | "element"
  | "event"
  | "extension"
  | "label"
  | "second"
  | "suite"
  | "timestamp";

/** `1 byte`, `2 bytes`. */
export function count(number: number, noun: Counted): Said {
  return said(`decode.count.${noun}`, { number });
}

/** `0x00a3`: as many digits as `size` bytes have. */
export function hexNumber(value: number, size: number): string {
  return `0x${value.toString(16).padStart(size * 2, "0")}`;
}

/** Names of numbers: a standard's as they are, or words of ours. */
export type Names = Readonly<Record<number, Text>>;

/** `Name (3)`; a bare number where the specification gives it no name. */
export function named(names: Names, value: number): Text {
  const name = names[value];
  return name === undefined ? String(value) : bracketed(name, String(value));
}

/** A character for each byte, so that positions in the text are positions in the bytes. For comparing, not for showing. */
export function latin1(bytes: Uint8Array): string {
  let out = "";
  // In pieces: arguments of one call lie on the stack.
  for (let at = 0; at < bytes.length; at += 4096)
    out += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return out;
}
