// What a difference is made of.

/** Half-open. */
export type Range = readonly [from: number, to: number];

/**
 * One step from a to b. The ranges of all steps in order cover both sides without gaps; those of `same` hold the same,
 * `removed` is empty in b, `added` is empty in a, `changed` is empty in neither.
 */
export interface Change {
  readonly kind: "same" | "changed" | "removed" | "added";
  readonly a: Range;
  readonly b: Range;
}

/**
 * How it was found. `exact`: fewest insertions and deletions, but for what is tidied for people. `blocks`: the sides were
 * too different for that; parts that are nowhere else in their side were matched first, and what lies between may say
 * "changed" for more than did. Both are true: following the changes from a gives b.
 */
export type DiffMethod = "exact" | "blocks";

export interface Difference {
  readonly method: DiffMethod;
  readonly changes: readonly Change[];
}

/** What a kind follows from: which of the two ranges are empty. */
export function changeOf(a: Range, b: Range): Change {
  const kind = a[0] === a[1] ? "added" : b[0] === b[1] ? "removed" : "changed";
  return { kind, a, b };
}
