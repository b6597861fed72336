// Coarse matching in linear time for sides that are long and very different: blocks that are in each side only once are
// where the two meet; of those the longest chain in order is kept and every link grown as far as it goes.

import { firstIndex } from "../util/lowerBound.ts";
import type { Match, Region, Sequence } from "./match.ts";

/** Elements of a block. Shorter ones recur by chance, longer ones miss more. */
const BLOCK = 16;
const FACTOR = 0x01000193;
const MANY = -1;

export function blockMatches(a: Sequence, b: Sequence, region: Region): Match[] {
  const pairs = uniquePairs(a, b, region);
  const matches: Match[] = [];
  let aDone = region.aFrom;
  let bDone = region.bFrom;
  for (const pair of longestChain(pairs)) {
    if (pair.a < aDone || pair.b < bDone) continue;
    let from = 0;
    while (
      pair.a - from > aDone &&
      pair.b - from > bDone &&
      a[pair.a - from - 1] === b[pair.b - from - 1]
    )
      from++;
    let to = 0;
    while (
      pair.a + to < region.aTo &&
      pair.b + to < region.bTo &&
      a[pair.a + to] === b[pair.b + to]
    )
      to++;
    if (from + to === 0) continue;
    matches.push({ a: pair.a - from, b: pair.b - from, length: from + to });
    aDone = pair.a + to;
    bDone = pair.b + to;
  }
  return matches;
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Aligned blocks of a that are there once, with the one place in b where they are, in the order of b. */
function uniquePairs(a: Sequence, b: Sequence, { aFrom, aTo, bFrom, bTo }: Region): Pair[] {
  /** Where a block with this hash begins in a. */
  const inA = new Map<number, number>();
  for (let at = aFrom; at + BLOCK <= aTo; at += BLOCK) {
    const hash = hashOf(a, at);
    inA.set(hash, inA.has(hash) ? MANY : at);
  }
  const inB = new Map<number, number>();
  if (bFrom + BLOCK <= bTo) {
    let power = 1;
    for (let i = 1; i < BLOCK; i++) power = Math.imul(power, FACTOR);
    let hash = hashOf(b, bFrom);
    for (let at = bFrom; ; at++) {
      const there = inA.get(hash);
      if (there !== undefined && there !== MANY) inB.set(hash, inB.has(hash) ? MANY : at);
      if (at + BLOCK >= bTo) break;
      const without = (hash - Math.imul(b[at] ?? 0, power)) | 0;
      hash = (Math.imul(without, FACTOR) + (b[at + BLOCK] ?? 0)) | 0;
    }
  }
  const pairs: Pair[] = [];
  for (const [hash, at] of inB) {
    const there = inA.get(hash) ?? MANY;
    if (at !== MANY && there !== MANY && equalBlocks(a, there, b, at))
      pairs.push({ a: there, b: at });
  }
  return pairs.toSorted((left, right) => left.b - right.b);
}

function hashOf(sequence: Sequence, at: number): number {
  let hash = 0;
  for (let i = 0; i < BLOCK; i++) hash = (Math.imul(hash, FACTOR) + (sequence[at + i] ?? 0)) | 0;
  return hash;
}

/** A peer may send blocks that collide on purpose. */
function equalBlocks(a: Sequence, aAt: number, b: Sequence, bAt: number): boolean {
  for (let i = 0; i < BLOCK; i++) if (a[aAt + i] !== b[bAt + i]) return false;
  return true;
}

/** The longest subsequence of pairs (ordered by b) in which a grows too; patience sorting, O(n log n). */
function longestChain(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [i, pair] of pairs.entries()) {
    const at = firstIndex(tops.length, (top) => (pairs[tops[top] ?? 0]?.a ?? 0) >= pair.a);
    before[i] = tops[at - 1] ?? -1;
    tops[at] = i;
  }
  const chain: Pair[] = [];
  for (let i = tops.at(-1) ?? -1; i !== -1; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
}
