// Changed lines against each other: where one side has more, a line stands beside the one that it shares most words with.

import { type Change, type Range, changeOf } from "../../shared/diff/change.ts";
import type { LineChange } from "../../shared/diff/diffText.ts";
import type { TokenStarts } from "../../shared/diff/tokens.ts";

/** Ranges are numbers of lines. */
export interface PairedLines extends Change {
  /** Of the whole stretch that changed; byte ranges. */
  readonly words: readonly Change[] | null;
}

/** Lines that changed are taken apart where their words show how. */
export function pairLines(
  changes: readonly LineChange[],
  a: TokenStarts,
  b: TokenStarts,
): readonly PairedLines[] {
  return changes.flatMap((change): readonly PairedLines[] => {
    const { kind, aLines, bLines, words } = change;
    const even = aLines[1] - aLines[0] === bLines[1] - bLines[0];
    if (kind !== "changed" || even || words === null)
      return [{ kind, a: aLines, b: bLines, words }];
    const parts = takeApart(aLines, bLines, partners(change, words, a, b));
    return parts.map((part) => ({ ...part, words }));
  });
}

/** For each line of a the line of b that shares most bytes with it; both in order. */
function partners(
  { aLines, bLines }: LineChange,
  words: readonly Change[],
  a: TokenStarts,
  b: TokenStarts,
): readonly (readonly [a: number, b: number])[] {
  const shared = new Map<number, Map<number, number>>();
  for (const { kind, a: from, b: to } of words) {
    if (kind !== "same") continue;
    // What is the same may go on over line ends.
    for (let at = from[0]; at < from[1];) {
      const left = lineAt(a, aLines, at);
      const right = lineAt(b, bLines, to[0] + at - from[0]);
      const end = Math.min(from[1], a[left + 1] ?? from[1]);
      const row = shared.get(left) ?? new Map<number, number>();
      shared.set(left, row.set(right, (row.get(right) ?? 0) + end - at));
      at = Math.max(end, at + 1);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let next = bLines[0];
  for (let line = aLines[0]; line < aLines[1]; line++) {
    let best: readonly [line: number, bytes: number] | null = null;
    for (const [there, bytes] of shared.get(line) ?? [])
      if (there >= next && bytes > (best?.[1] ?? 0)) best = [there, bytes];
    // Line ends and blanks alone make no pair.
    if (best === null || best[1] * 3 < (a[line + 1] ?? 0) - (a[line] ?? 0)) continue;
    pairs.push([line, best[0]]);
    next = best[0] + 1;
  }
  return pairs;
}

function lineAt(starts: TokenStarts, [from, to]: Range, offset: number): number {
  let line = from;
  while (line + 1 < to && (starts[line + 1] ?? 0) <= offset) line += 1;
  return line;
}

function takeApart(
  aLines: Range,
  bLines: Range,
  pairs: readonly (readonly [number, number])[],
): readonly Change[] {
  const changes: Change[] = [];
  let [atA, atB] = [aLines[0], bLines[0]];
  for (const [left, right] of [...pairs, [aLines[1], bLines[1]] as const]) {
    if (left > atA || right > atB) changes.push(changeOf([atA, left], [atB, right]));
    if (left < aLines[1])
      changes.push({ kind: "changed", a: [left, left + 1], b: [right, right + 1] });
    [atA, atB] = [left + 1, right + 1];
  }
  return changes;
}
