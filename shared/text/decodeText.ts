// Bytes as text without losing the bytes: each UTF-16 unit knows where it came from, and an invalid byte stays itself.

import { lastAtMost } from "../util/lowerBound.ts";
import { type CharReader, PAIRS } from "./charCode.ts";
import { charReader } from "./charReader.ts";
import type { Encoding } from "./encodings.ts";

/** Text and the bytes it was read from. */
export interface DecodedText {
  /**
   * Valid characters as they are; an invalid byte is the lone surrogate U+DC00 + byte (as in Python's surrogateescape),
   * which no valid text contains. `showText` makes it fit for a screen.
   */
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` the offset of the first byte of its character, and one more at the end: the offset
   * after the last byte. Both halves of a surrogate pair, and of a character of two code points, have the same offset.
   */
  readonly offsets: Uint32Array;
  /** How many bytes were invalid. */
  readonly invalid: number;
}

/** First of the 256 surrogates that stand for invalid bytes. */
export const INVALID_BYTE = 0xdc00;

const BIG5_PAIR_UNITS = [
  [0xca, 0x304],
  [0xca, 0x30c],
  [0xea, 0x304],
  [0xea, 0x30c],
] as const;

/** Decodes all of `bytes`; offsets count from `base`. Linear; 6 bytes of memory for each byte, so give it lines. */
export function decodeText(bytes: Uint8Array, encoding: Encoding, base = 0): DecodedText {
  const read = charReader(encoding);
  // No character of any of these encodings has more UTF-16 units than bytes.
  const units = new Uint16Array(bytes.length);
  const offsets = new Uint32Array(bytes.length + 1);
  const { count, invalid } = decodeInto(bytes, read, base, { units, offsets });
  offsets[count] = base + bytes.length;
  return { text: textOf(units.subarray(0, count)), offsets: offsets.slice(0, count + 1), invalid };
}

function decodeInto(
  bytes: Uint8Array,
  read: CharReader,
  base: number,
  { units, offsets }: { readonly units: Uint16Array; readonly offsets: Uint32Array },
): { count: number; invalid: number } {
  let count = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const char = read(bytes, at);
    if (char < 0) {
      const end = Math.min(at - char, bytes.length);
      invalid += end - at;
      for (; at < end; at++) {
        offsets[count] = base + at;
        units[count++] = INVALID_BYTE + (bytes[at] ?? 0);
      }
      continue;
    }
    const code = char >> 3;
    offsets[count] = base + at;
    if (code < 0x10000) units[count++] = code;
    else {
      offsets[count + 1] = base + at;
      const [first, second] = unitsOf(code);
      units[count++] = first;
      units[count++] = second;
    }
    at += char & 7;
  }
  return { count, invalid };
}

function unitsOf(code: number): readonly [number, number] {
  if (code >= PAIRS) return BIG5_PAIR_UNITS[code - PAIRS] ?? [0, 0];
  return [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)];
}

/** In pieces, since a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 4096)
    text += String.fromCharCode(...units.subarray(at, at + 4096));
  return text;
}

/** The UTF-16 range in `text` that the bytes [from, to) show as, whole characters; offsets as in `decoded.offsets`. */
export function textRange(
  decoded: DecodedText,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  const { offsets } = decoded;
  const first = characterAt(offsets, from);
  let end = first;
  while (end < offsets.length - 1 && (offsets[end] ?? 0) < to) end += 1;
  return { from: first, to: end };
}

/** The first unit of the character that contains the byte. */
function characterAt(offsets: Uint32Array, byte: number): number {
  let first = lastAtMost(offsets, byte);
  while (first > 0 && offsets[first - 1] === offsets[first]) first -= 1;
  return first;
}
