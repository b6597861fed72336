// Text cut into what people compare: lines, and words within them. Tokens are ranges of bytes without gaps.

import { decodeText, INVALID_BYTE } from "../text/decodeText.ts";
import type { Encoding } from "../text/encodings.ts";
import { lineRanges } from "../text/scanLines.ts";
import type { Range } from "./change.ts";

/** Start offsets of the tokens and, last, the end of the bytes. */
export type TokenStarts = readonly number[];

/** Lines with what ends them; very long ones are cut. */
export function lineTokens(bytes: Uint8Array, encoding: Encoding): TokenStarts {
  const starts = [0];
  for (const line of lineRanges(bytes, encoding)) starts.push(line.next);
  return starts;
}

/** A word, a run of white space, or any other character (or invalid byte) alone. Offsets count from `base`. */
export function wordTokens(bytes: Uint8Array, encoding: Encoding, base = 0): TokenStarts {
  const starts = [base];
  let lineFrom = 0;
  for (const line of lineRanges(bytes, encoding)) {
    const { text, offsets } = decodeText(
      bytes.subarray(lineFrom, line.next),
      encoding,
      base + lineFrom,
    );
    for (const match of text.matchAll(WORD)) {
      // A character of two code points has no boundary within.
      const end = offsets[match.index + match[0].length] ?? base + line.next;
      if (end > (starts.at(-1) ?? 0)) starts.push(end);
    }
    lineFrom = line.next;
  }
  return starts;
}

const WORD = new RegExp(
  `[\\p{L}\\p{N}\\p{M}_]+|[ \\t]+|\\r\\n|[\\u{${INVALID_BYTE.toString(16)}}-\\u{dcff}]|[^]`,
  "gu",
);

/** Numbers that are equal exactly where the tokens' bytes are; `ids` is shared by both sides. */
export function tokenIds(
  bytes: Uint8Array,
  starts: TokenStarts,
  base: number,
  ids: Map<string, number>,
): Uint32Array {
  const out = new Uint32Array(starts.length - 1);
  for (let i = 0; i < out.length; i++) {
    const key = keyOf(bytes.subarray((starts[i] ?? 0) - base, (starts[i + 1] ?? 0) - base));
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    out[i] = id;
  }
  return out;
}

function keyOf(bytes: Uint8Array): string {
  let key = "";
  for (let at = 0; at < bytes.length; at += 4096)
    key += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return key;
}

/** The bytes of the tokens [from, to). */
export function tokenBytes(starts: TokenStarts, [from, to]: Range): Range {
  return [starts[from] ?? 0, starts[to] ?? 0];
}
