// The difference of two texts, line by line and word by word; each change knows its bytes.

import type { Encoding } from "../text/encodings.ts";
import { MAX_DIFF_STEPS } from "./budget.ts";
import type { Change, Difference, DiffMethod, Range } from "./change.ts";
import { diffSequences } from "./diffSequences.ts";
import { lineTokens, tokenBytes, tokenIds, wordTokens } from "./tokens.ts";

/** A change of whole lines. `a` and `b` are byte ranges, with line ends. */
export interface LineChange extends Change {
  /** The same as line numbers from 0; a line longer than 4,096 bytes counts as several. */
  readonly aLines: Range;
  readonly bLines: Range;
  /** For `changed` lines what changed in them, word by word; null where that would be too much work. */
  readonly words: readonly Change[] | null;
}

export interface TextDifference {
  readonly method: DiffMethod;
  readonly changes: readonly LineChange[];
}

/** Most bytes of a changed stretch that is compared word by word. */
const MAX_WORDS_BYTES = 64 * 1024;
const MAX_WORDS_STEPS = 500_000;
/** Most bytes of both texts that `diffWords` cuts into words: about a million take a second. */
const MAX_DIFF_WORDS_BYTES = 256 * 1024;

export function diffText(a: Uint8Array, b: Uint8Array, encoding: Encoding): TextDifference {
  const aStarts = lineTokens(a, encoding);
  const bStarts = lineTokens(b, encoding);
  const ids = new Map<string, number>();
  const { method, changes } = diffSequences(
    tokenIds(a, aStarts, 0, ids),
    tokenIds(b, bStarts, 0, ids),
    { maxSteps: MAX_DIFF_STEPS / 2 },
  );
  let bytesLeft = 4 * MAX_WORDS_BYTES;
  const lines = changes.map(({ kind, a: aLines, b: bLines }): LineChange => {
    const aBytes = tokenBytes(aStarts, aLines);
    const bBytes = tokenBytes(bStarts, bLines);
    let words: readonly Change[] | null = null;
    const length = aBytes[1] - aBytes[0] + bBytes[1] - bBytes[0];
    if (kind === "changed" && length <= Math.min(bytesLeft, MAX_WORDS_BYTES)) {
      bytesLeft -= length;
      const before = { bytes: a, range: aBytes };
      const after = { bytes: b, range: bBytes };
      words = wordChanges(before, after, encoding, MAX_WORDS_STEPS).changes;
    }
    return { kind, a: aBytes, b: bBytes, aLines, bLines, words };
  });
  return { method, changes: lines };
}

/** Word by word from end to end, or line by line where the texts are long together. Ranges are byte offsets. */
export function diffWords(a: Uint8Array, b: Uint8Array, encoding: Encoding): Difference {
  if (a.length + b.length > MAX_DIFF_WORDS_BYTES) {
    const { changes } = diffText(a, b, encoding);
    return { method: "blocks", changes: changes.map(({ kind, a, b }) => ({ kind, a, b })) };
  }
  return wordChanges(whole(a), whole(b), encoding, MAX_DIFF_STEPS / 2);
}

interface Stretch {
  readonly bytes: Uint8Array;
  readonly range: Range;
}

function whole(bytes: Uint8Array): Stretch {
  return { bytes, range: [0, bytes.length] };
}

function wordChanges(a: Stretch, b: Stretch, encoding: Encoding, maxSteps: number): Difference {
  const ids = new Map<string, number>();
  const side = ({ bytes, range: [from, to] }: Stretch) => {
    const part = bytes.subarray(from, to);
    const starts = wordTokens(part, encoding, from);
    return { starts, tokens: tokenIds(part, starts, from, ids) };
  };
  const left = side(a);
  const right = side(b);
  const { method, changes } = diffSequences(left.tokens, right.tokens, { maxSteps });
  return {
    method,
    changes: changes.map((change) => ({
      kind: change.kind,
      a: tokenBytes(left.starts, change.a),
      b: tokenBytes(right.starts, change.b),
    })),
  };
}
