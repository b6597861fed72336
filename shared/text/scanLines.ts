// Finds lines in a window of a payload, so that a view of 16 MiB decodes only the lines it shows. The whole state between
// two windows is one offset: where the next line begins. Lines longer than a bound are cut between two characters.

import { charReader, unitBytes } from "./charReader.ts";
import type { Encoding } from "./encodings.ts";

/** One line of a payload; offsets in bytes, counted from the payload's start. */
export interface LineRange {
  readonly from: number;
  /** End of the content, before what ends the line. */
  readonly to: number;
  /** Start of the next line. */
  readonly next: number;
  /** What ends it: a line end, `cut` at the longest length, or the payload's `end`. */
  readonly ending: "lf" | "crlf" | "cr" | "cut" | "end";
}

export interface LineOptions {
  /** Offset of the window in the payload; must be the start of a line (0, or `next` of the scan before). */
  readonly base?: number;
  /** Whether the payload ends with the window; else an unfinished last line waits for more bytes. */
  readonly last?: boolean;
  /** Longest content of a line in bytes before it is cut; at least 16. */
  readonly maxBytes?: number;
  /** Most lines of one scan; the rest is scanned from `next` on. A payload can be all line ends. */
  readonly maxLines?: number;
}

/** In bytes, over all encodings. */
const LONGEST_CHARACTER = 4;

export const MAX_LINE_BYTES = 4096;
export const MAX_SCANNED_LINES = 65_536;

/**
 * The lines that are complete in the window, and where the next begins. A window of `maxBytes + 4` bytes always holds
 * one. Linear. A payload that ends with a line end has no empty line after it.
 */
export function scanLines(
  window: Uint8Array,
  encoding: Encoding,
  options: LineOptions = {},
): { readonly lines: readonly LineRange[]; readonly next: number } {
  const lines: LineRange[] = [];
  let next = options.base ?? 0;
  for (const line of lineRanges(window, encoding, options)) {
    lines.push(line);
    next = line.next;
    if (lines.length >= (options.maxLines ?? MAX_SCANNED_LINES)) break;
  }
  return { lines, next };
}

export function* lineRanges(
  window: Uint8Array,
  encoding: Encoding,
  options: LineOptions = {},
): Generator<LineRange, void> {
  const { base = 0, last = true } = options;
  const maxBytes = Math.max(16, options.maxBytes ?? MAX_LINE_BYTES);
  const unit = unitBytes(encoding);
  const read = charReader(encoding);
  // In all these encodings the bytes of CR and LF are never part of another character, except that UTF-16 has units of
  // two bytes; so the end of a line is found without decoding it.
  const isUnit = (at: number, code: number): boolean =>
    unit === 1
      ? window[at] === code
      : window[encoding === "utf-16le" ? at : at + 1] === code &&
        window[encoding === "utf-16le" ? at + 1 : at] === 0;
  let from = 0;
  while (from < window.length) {
    const stop = Math.min(window.length, from + maxBytes + unit);
    let at = from;
    while (at < stop && !isUnit(at, 0x0a) && !isUnit(at, 0x0d)) at += unit;
    const line = finish(from, at);
    if (line === null) return;
    yield { from: base + from, to: base + line.to, next: base + line.next, ending: line.ending };
    from = line.next;
  }

  function finish(start: number, at: number): Omit<LineRange, "from"> | null {
    if (at - start <= maxBytes && at < window.length) {
      if (isUnit(at, 0x0a)) return { to: at, next: at + unit, ending: "lf" };
      if (isUnit(at, 0x0d)) {
        if (at + 2 * unit > window.length && !last) return null;
        if (isUnit(at + unit, 0x0a)) return { to: at, next: at + 2 * unit, ending: "crlf" };
        return { to: at, next: at + unit, ending: "cr" };
      }
    }
    if (Math.min(at, window.length) - start > maxBytes) {
      // A character that begins before the cut must be there to its end.
      if (!last && window.length - start < maxBytes + LONGEST_CHARACTER) return null;
      const to = lastBoundary(start, start + maxBytes);
      return { to, next: to, ending: "cut" };
    }
    return last ? { to: window.length, next: window.length, ending: "end" } : null;
  }

  /** The last end of a character that is not beyond `most`. */
  function lastBoundary(start: number, most: number): number {
    let at = start;
    while (at < most) {
      const char = read(window, at);
      const end = at + (char < 0 ? -char : char & 7);
      if (end > most) break;
      at = end;
    }
    return at;
  }
}
