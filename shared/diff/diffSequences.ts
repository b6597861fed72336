// The difference of two sequences within a bounded number of steps and linear memory: exact where that is affordable, by
// blocks where it is not, position by position where nothing else helps.

import { blockMatches } from "./blockMatches.ts";
import { type Budget, MAX_DIFF_STEPS } from "./budget.ts";
import { type Change, changeOf, type Difference } from "./change.ts";
import { commonPrefix, commonSuffix, type Match, type Region, type Sequence } from "./match.ts";
import { myersMatches } from "./myers.ts";

export interface DiffOptions {
  /** Upper bound of the work; the default keeps 1 MiB against 1 MiB below about 200 ms. */
  readonly maxSteps?: number;
}

/** Positional matches shorter than this are chance; in a large gap there is more of it, and too many to show. */
const MIN_POSITIONAL = 4;
const LARGE_GAP = 65_536;
const MIN_POSITIONAL_LARGE = 16;

export function diffSequences(a: Sequence, b: Sequence, options: DiffOptions = {}): Difference {
  const steps = options.maxSteps ?? MAX_DIFF_STEPS;
  const whole = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  const prefix = commonPrefix(a, b, whole);
  const rest = { ...whole, aFrom: prefix, bFrom: prefix };
  const suffix = commonSuffix(a, b, rest);
  const core = { ...rest, aTo: a.length - suffix, bTo: b.length - suffix };
  const matches: Match[] = [{ a: 0, b: 0, length: prefix }];
  const exact: Match[] = [];
  const found = myersMatches({ a, b }, core, { left: steps / 2 }, exact);
  for (const match of found ? exact : coarse(a, b, core, { left: steps / 2 })) matches.push(match);
  matches.push({ a: a.length - suffix, b: b.length - suffix, length: suffix });
  return { method: found ? "exact" : "blocks", changes: changesOf(matches, a.length, b.length) };
}

/** Blocks first; what lies between them exactly while the budget lasts, then by position. */
function coarse(a: Sequence, b: Sequence, region: Region, budget: Budget): Match[] {
  const out: Match[] = [];
  let aFrom = region.aFrom;
  let bFrom = region.bFrom;
  const end = { a: region.aTo, b: region.bTo, length: 0 };
  for (const match of [...blockMatches(a, b, region), end]) {
    const gap = { aFrom, aTo: match.a, bFrom, bTo: match.b };
    if (gap.aFrom < gap.aTo && gap.bFrom < gap.bTo) {
      // One bad gap must not starve the others.
      const share = { left: Math.min(budget.left, Math.max(20_000, budget.left >> 3)) };
      const before = share.left;
      const found: Match[] = [];
      const done = share.left > 0 && myersMatches({ a, b }, gap, share, found);
      budget.left -= before - share.left;
      for (const inner of done ? found : positional(a, b, gap)) out.push(inner);
    }
    if (match.length > 0) out.push(match);
    aFrom = match.a + match.length;
    bFrom = match.b + match.length;
  }
  return out;
}

function positional(a: Sequence, b: Sequence, { aFrom, aTo, bFrom, bTo }: Region): Match[] {
  const out: Match[] = [];
  const most = Math.min(aTo - aFrom, bTo - bFrom);
  const least = most > LARGE_GAP ? MIN_POSITIONAL_LARGE : MIN_POSITIONAL;
  for (let at = 0; at < most; at++) {
    const start = at;
    while (at < most && a[aFrom + at] === b[bFrom + at]) at++;
    if (at - start >= least) out.push({ a: aFrom + start, b: bFrom + start, length: at - start });
  }
  return out;
}

/** Matches with what lies between them; neighbours on one diagonal become one. */
function changesOf(matches: readonly Match[], aLength: number, bLength: number): Change[] {
  const changes: Change[] = [];
  let aAt = 0;
  let bAt = 0;
  let same = { a: 0, b: 0 };
  const flush = (): void => {
    if (aAt > same.a) changes.push({ kind: "same", a: [same.a, aAt], b: [same.b, bAt] });
  };
  for (const match of [...matches, { a: aLength, b: bLength, length: 0 }]) {
    if (match.a > aAt || match.b > bAt) {
      flush();
      changes.push(changeOf([aAt, match.a], [bAt, match.b]));
      same = { a: match.a, b: match.b };
    }
    aAt = match.a + match.length;
    bAt = match.b + match.length;
  }
  flush();
  return changes;
}
