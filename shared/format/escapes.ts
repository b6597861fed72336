// Text with escapes, as a composer takes it: \r \n \t \0 \a \b \e \f \v \\ \xHH \u{…}. What is not an escape
// is UTF-8, or what the caller says.

import { HIDDEN } from "./controlPictures.ts";
import { said, type Text } from "../words/said.ts";
import type { HexProblem } from "./hex.ts";
import { joinBytes } from "./joinBytes.ts";

/** Bytes, or what is wrong and where (UTF-16 offset and length in the text). */
export type Bytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: HexProblem };

const SIMPLE: Readonly<Record<string, number>> = {
  "0": 0,
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  e: 27,
  "\\": 92,
};

const encoder = new TextEncoder();

/** `encode` turns characters into bytes, those of escapes too; \xHH is a byte whatever it says. */
export function parseEscapes(text: string, encode: (text: string) => Bytes = utf8): Bytes {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < text.length;) {
    const next = text.indexOf("\\", from);
    const escape = next === from ? readEscape(text, from) : null;
    if (escape !== null && !escape.ok) return escape;
    const end = escape === null ? (next === -1 ? text.length : next) : from + escape.length;
    const meant = escape === null ? text.slice(from, end) : escape.meant;
    const encoded = typeof meant === "string" ? encode(meant) : null;
    if (encoded?.ok === false) {
      const { at, length, sentence } = encoded.problem;
      return escape === null
        ? problem(from + at, length, sentence)
        : problem(from, escape.length, sentence);
    }
    if (encoded !== null) parts.push(encoded.bytes);
    else if (typeof meant !== "string") parts.push(meant);
    from = end;
  }
  return { ok: true, bytes: joinBytes(parts) };
}

function utf8(text: string): Bytes {
  return { ok: true, bytes: encoder.encode(text) };
}

/**
 * The inverse: text that parseEscapes gives back as these bytes. Printable UTF-8 stays as it is, what is not valid UTF-8
 * or not printable is escaped.
 */
export function toEscapes(bytes: Uint8Array): string {
  let out = "";
  for (const { text, valid } of decodeRuns(bytes)) {
    if (!valid) {
      for (const unit of text) out += hexEscape(unit.charCodeAt(0));
      continue;
    }
    for (const char of text) out += escapeChar(char);
  }
  return out;
}

function escapeChar(char: string): string {
  switch (char) {
    case "\\":
      return "\\\\";
    case "\r":
      return "\\r";
    case "\n":
      return "\\n";
    case "\t":
      return "\\t";
    case "\0":
      return "\\0";
  }
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return hexEscape(code);
  // C1 controls, invisible and direction-changing characters: visible as numbers, so that copied text is inert.
  if (HIDDEN.test(char)) return `\\u{${code.toString(16)}}`;
  return char;
}

/** Cuts bytes into runs of valid UTF-8 and runs of invalid bytes (one UTF-16 unit for each byte). */
function* decodeRuns(bytes: Uint8Array): Generator<{ text: string; valid: boolean }> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let from = 0;
  let i = 0;
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    if (i > from) yield { text: decoder.decode(bytes.subarray(from, i)), valid: true };
    yield { text: String.fromCharCode(bytes[i] ?? 0), valid: false };
    i += 1;
    from = i;
  }
  if (i > from) yield { text: decoder.decode(bytes.subarray(from, i)), valid: true };
}

/** Length of the well-formed UTF-8 sequence at `at` (RFC 3629, table 3-7 of Unicode), 0 where there is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const b0 = bytes[at] ?? 0;
  if (b0 < 0x80) return 1;
  if (b0 < 0xc2 || b0 > 0xf4) return 0;
  const length = b0 < 0xe0 ? 2 : b0 < 0xf0 ? 3 : 4;
  const b1 = bytes[at + 1] ?? 0;
  const lowest = b0 === 0xe0 ? 0xa0 : b0 === 0xf0 ? 0x90 : 0x80;
  const highest = b0 === 0xed ? 0x9f : b0 === 0xf4 ? 0x8f : 0xbf;
  if (b1 < lowest || b1 > highest) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function readEscape(
  text: string,
  at: number,
):
  /** A character, or a byte. */
  | { readonly ok: true; readonly meant: string | Uint8Array; readonly length: number }
  | { readonly ok: false; readonly problem: HexProblem } {
  const letter = text[at + 1];
  if (letter === undefined) return problem(at, 1, said("bytes.loneBackslash"));
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { ok: true, meant: String.fromCharCode(simple), length: 2 };
  if (letter === "x") {
    const digits = /^[0-9a-f]{2}/i.exec(text.slice(at + 2, at + 4))?.[0];
    if (digits === undefined) return problem(at, 2, said("bytes.twoHexDigits"));
    return { ok: true, meant: Uint8Array.of(Number.parseInt(digits, 16)), length: 4 };
  }
  if (letter === "u") {
    const match = /^\{([0-9a-f]{1,6})\}/i.exec(text.slice(at + 2, at + 10));
    const code = match?.[1] === undefined ? Number.NaN : Number.parseInt(match[1], 16);
    if (match === null || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
      return problem(at, 2, said("bytes.unicodeScalar"));
    return {
      ok: true,
      meant: String.fromCodePoint(code),
      length: 2 + match[0].length,
    };
  }
  return problem(at, 2, said("bytes.noEscape", { letter }));
}

function problem(at: number, length: number, sentence: Text) {
  return { ok: false as const, problem: { at, length, sentence } };
}

function hexEscape(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
