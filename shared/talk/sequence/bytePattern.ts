// A regular expression over bytes: each byte is a character U+0000…U+00FF, so that what it matched is known in bytes. What is
// written above ASCII is meant as text, and matches its UTF-8.

import { heldText } from "../heldBytes.ts";

/** At its beginning: the case of ASCII letters does not count. */
const IGNORE_CASE = "(?i)";

const encoder = new TextEncoder();

/** Null where it is none, or where a set in brackets has a character above ASCII: it is several bytes. */
export function bytePattern(written: string): RegExp | null {
  const sets = /\\[^]|\[(?:\\[^]|[^\]\\])*\]/g;
  for (const [piece] of written.matchAll(sets))
    if (piece.startsWith("[") && /[\u0080-\uffff]/.test(piece)) return null;
  const ignoreCase = written.startsWith(IGNORE_CASE);
  const source = written
    .slice(ignoreCase ? IGNORE_CASE.length : 0)
    .replaceAll(/[\u0080-\u{10ffff}]/gu, (char) => {
      const bytes = Array.from(encoder.encode(char), (byte) => `\\x${byte.toString(16)}`);
      return `(?:${bytes.join("")})`;
    });
  try {
    return new RegExp(source, ignoreCase ? "i" : "");
  } catch {
    return null;
  }
}

/** What a pattern is held against. */
export function byteText(bytes: Uint8Array): string {
  let text = "";
  // Not all at once: a call takes some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** A part of it as text, which keeps what is no UTF-8 (`heldBytes.ts`). */
export function textOfBytes(part: string): string {
  return heldText(Uint8Array.from(part, (char) => char.charCodeAt(0)));
}
