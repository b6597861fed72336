// Quoted text as Wireshark takes it: "a\r\n" with C escapes, r"\d+" with none, 'A' for one byte.

import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";
import { said } from "../words/said.ts";

export interface Quoted extends Place {
  readonly bytes: Uint8Array;
  /** For each byte, and for the end behind the last, the offset in the filter that it came from. */
  readonly offsets: readonly number[];
  readonly quote: '"' | "'";
}

const SIMPLE: Readonly<Record<string, number>> = {
  "'": 39,
  '"': 34,
  "\\": 92,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

const KNOWN = said("filter.knownAreBFNRT");

const encoder = new TextEncoder();

/** What is quoted at `at`, null where nothing is. */
export function readQuoted(text: string, at: number): Quoted | null {
  const raw = /^r"/i.test(text.slice(at, at + 2));
  const quote = raw ? '"' : text[at];
  if (quote !== '"' && quote !== "'") return null;
  const bytes: number[] = [];
  const offsets: number[] = [];
  const push = (from: number, more: Iterable<number>) => {
    for (const byte of more) {
      bytes.push(byte);
      offsets.push(from);
    }
  };
  let i = at + (raw ? 2 : 1);
  while (i < text.length && text[i] !== quote) {
    const length = text[i] === "\\" ? escapeLength(text, i, raw) : charLength(text, i);
    if (text[i] === "\\" && !raw) push(i, escaped(text, i, length));
    else push(i, encoder.encode(text.slice(i, i + length)));
    i += length;
  }
  if (i >= text.length)
    refuse(
      { at: text.length, length: 0 },
      said("filter.expectedAtEndOfQuotedTextGot", { quote }),
      said("filter.closeWhatOpenedInsideWriteForIt", { quote }),
    );
  offsets.push(i);
  const place = { at, length: i + 1 - at };
  if (quote === "'" && bytes.length !== 1)
    refuse(
      place,
      said("filter.expectedOneByteBetweenAndGot", { length: bytes.length }),
      said("filter.textStandsBetweenDoubleQuotesAsIn"),
    );
  return { ...place, bytes: Uint8Array.from(bytes), offsets, quote };
}

function charLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function escapeLength(text: string, at: number, raw: boolean): number {
  if (raw) return text[at + 1] === '"' || text[at + 1] === "\\" ? 2 : 1;
  const match = /^\\(?:[0-7]{1,3}|x[\da-fA-F]{1,2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])?/.exec(
    text.slice(at, at + 10),
  );
  return match?.[0].length ?? 1;
}

function escaped(text: string, at: number, length: number): Iterable<number> {
  const escape = text.slice(at + 1, at + length);
  const simple = SIMPLE[escape];
  if (simple !== undefined) return [simple];
  if (/^[0-7]+$/.test(escape)) {
    const byte = Number.parseInt(escape, 8);
    if (byte <= 255) return [byte];
  } else if (/^x[\da-fA-F]/.test(escape)) {
    return [Number.parseInt(escape.slice(1), 16)];
  } else if (/^[uU][\da-fA-F]/.test(escape)) {
    const code = Number.parseInt(escape.slice(1), 16);
    if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
      return encoder.encode(String.fromCodePoint(code));
  }
  const place = { at, length: Math.min(length, text.length - at) };
  return refuse(
    place,
    said("filter.expectedEscapeGot2", { got: text.slice(at, at + length) }),
    KNOWN,
  );
}
