// The shortest edit script is not the one a person would write: single bytes that happen to be equal break a changed field
// into crumbs. Such crumbs join their neighbours; a changed field of one length is then compared byte by byte.

import { type Change, changeOf } from "./change.ts";
import type { Sequence } from "./match.ts";

/** Equal stretches below this between larger changes are chance. */
const CRUMB = 4;
/** Longer stretches are no field; what is equal in them by position is mostly chance. */
const MAX_FIELD = 4096;

export function tidyChanges(a: Sequence, b: Sequence, changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const [i, change] of changes.entries()) {
    const before = joined.at(-1);
    const next = changes[i + 1];
    const crumb = change.kind === "same" && isCrumb(change, before, next);
    // What follows a change that is not `same` is one only where a crumb was joined.
    if (before !== undefined && before.kind !== "same" && (crumb || change.kind !== "same"))
      joined[joined.length - 1] = changeOf([before.a[0], change.a[1]], [before.b[0], change.b[1]]);
    else joined.push(change);
  }
  return joinSame(joined.flatMap((change) => byPosition(a, b, change)));
}

function joinSame(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const change of changes) {
    const before = out.at(-1);
    if (before?.kind === "same" && change.kind === "same")
      out[out.length - 1] = {
        kind: "same",
        a: [before.a[0], change.a[1]],
        b: [before.b[0], change.b[1]],
      };
    else out.push(change);
  }
  return out;
}

/** Shorter than what changed on both sides of it, and between changes that do not keep their length. */
function isCrumb(same: Change, before: Change | undefined, next: Change | undefined): boolean {
  const length = same.a[1] - same.a[0];
  if (before === undefined || next === undefined || length >= CRUMB) return false;
  if (before.kind === "same" || (keepsLength(before) && keepsLength(next))) return false;
  return size(before) > length && size(next) > length;
}

function byPosition(a: Sequence, b: Sequence, change: Change): Change[] {
  if (change.kind !== "changed" || !keepsLength(change) || size(change) > MAX_FIELD)
    return [change];
  const out: Change[] = [];
  const length = size(change);
  const equal = (i: number): boolean => a[change.a[0] + i] === b[change.b[0] + i];
  for (let at = 0; at < length;) {
    const from = at;
    const same = equal(at);
    while (at < length && equal(at) === same) at++;
    const ranges = {
      a: [change.a[0] + from, change.a[0] + at],
      b: [change.b[0] + from, change.b[0] + at],
    } as const;
    out.push({ kind: same ? "same" : "changed", ...ranges });
  }
  return out;
}

function keepsLength({ a, b }: Change): boolean {
  return a[1] - a[0] === b[1] - b[0];
}

function size({ a, b }: Change): number {
  return Math.max(a[1] - a[0], b[1] - b[0]);
}
