// The shortest edit script in linear space: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, section
// 4b. Searches from both ends until the paths meet, then does the same on either side of where they met.

import type { Budget } from "./budget.ts";
import { commonPrefix, commonSuffix, type Match, type Region, type Sequence } from "./match.ts";

/** What is compared. */
export interface Sides {
  readonly a: Sequence;
  readonly b: Sequence;
}

/** Appends the matches in order; false where the budget ran out, and then what was appended is to be forgotten. */
export function myersMatches(sides: Sides, region: Region, budget: Budget, out: Match[]): boolean {
  const { a, b } = sides;
  // A search to distance d takes about d² steps, so the budget bounds how many diagonals there can be.
  const length = region.aTo - region.aFrom + region.bTo - region.bFrom;
  const size = Math.min(length, Math.ceil(Math.sqrt(Math.max(0, budget.left)))) + 2;
  const paths = { forward: new Int32Array(2 * size + 1), backward: new Int32Array(2 * size + 1) };
  // A stack instead of recursion: what is left to do, the next part on top; a match is passed through in its turn.
  const work: (Region | Match)[] = [region];
  for (let part = work.pop(); part !== undefined; part = work.pop()) {
    if ("length" in part) {
      out.push(part);
      continue;
    }
    const prefix = commonPrefix(a, b, part);
    if (prefix > 0) out.push({ a: part.aFrom, b: part.bFrom, length: prefix });
    const rest = { ...part, aFrom: part.aFrom + prefix, bFrom: part.bFrom + prefix };
    const suffix = commonSuffix(a, b, rest);
    if (suffix > 0) work.push({ a: rest.aTo - suffix, b: rest.bTo - suffix, length: suffix });
    const core = { ...rest, aTo: rest.aTo - suffix, bTo: rest.bTo - suffix };
    // Comparing along a diagonal costs an eighth of a step.
    budget.left -= (prefix + suffix) >> 3;
    if (core.aFrom === core.aTo || core.bFrom === core.bTo) continue;
    const middle = meet(sides, core, budget, paths);
    if (middle === null) return false;
    work.push({ ...core, aFrom: middle.a, bFrom: middle.b });
    work.push({ ...core, aTo: middle.a, bTo: middle.b });
  }
  return true;
}

/**
 * A point on a shortest path, never a corner of the region. `forward[k]` is how far along a the best path on diagonal k
 * (a minus b) came from the start, `backward[k]` the same from the end.
 */
function meet(
  { a, b }: Sides,
  { aFrom, aTo, bFrom, bTo }: Region,
  budget: Budget,
  { forward, backward }: { readonly forward: Int32Array; readonly backward: Int32Array },
): { readonly a: number; readonly b: number } | null {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const delta = n - m;
  const odd = (delta & 1) !== 0;
  const zero = forward.length >> 1;
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;
  for (let d = 0; d <= (n + m + 1) >> 1 && d < zero; d++) {
    budget.left -= 2 * d + 2;
    if (budget.left < 0) return null;
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(forward, zero + k - 1) < at(forward, zero + k + 1));
      let x = down ? at(forward, zero + k + 1) : at(forward, zero + k - 1) + 1;
      const start = x;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++;
      budget.left -= (x - start) >> 3;
      forward[zero + k] = x;
      if (odd && Math.abs(delta - k) < d && x + at(backward, zero + delta - k) >= n)
        return { a: aFrom + x, b: bFrom + x - k };
    }
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(backward, zero + k - 1) < at(backward, zero + k + 1));
      let x = down ? at(backward, zero + k + 1) : at(backward, zero + k - 1) + 1;
      const start = x;
      while (x < n && x - k < m && a[aTo - 1 - x] === b[bTo - 1 - x + k]) x++;
      budget.left -= (x - start) >> 3;
      backward[zero + k] = x;
      if (!odd && Math.abs(delta - k) <= d && x + at(forward, zero + delta - k) >= n)
        return { a: aTo - x, b: bTo - x + k };
    }
  }
  return null;
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
