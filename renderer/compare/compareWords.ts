// What a comparison comes to, in words.

import { formatCount } from "../../shared/format/quantity.ts";
import type { Counts, DifferencePlace } from "./alignment.ts";

export type Unit = "byte" | "line";

/** `3 differences: 2 bytes changed, 4 only in A`, `The same 23 bytes`. */
export function summaryWords(
  differences: number,
  counts: Counts,
  unit: Unit,
  length: number,
): string {
  if (differences === 0) return `The same ${some(length, unit)}.`;
  const rows: readonly (readonly [count: number, what: string])[] = [
    [counts.changed, "changed"],
    [counts.onlyA, "only in A"],
    [counts.onlyB, "only in B"],
  ];
  // The unit is said once.
  const parts = rows
    .filter(([count]) => count > 0)
    .map(([count, what], i) => `${i === 0 ? some(count, unit) : formatCount(count)} ${what}`);
  return `${some(differences, "difference")}: ${parts.join(", ")}.`;
}

/** `Difference 2 of 5: bytes 3 to 4 in A, byte 3 in B`. */
export function differenceWords(
  at: number,
  of: number,
  { a, b }: DifferencePlace,
  unit: Unit,
): string {
  return `Difference ${at + 1} of ${of}: ${where(a, unit, "A")}, ${where(b, unit, "B")}`;
}

function where([from, to]: DifferencePlace["a"], unit: Unit, side: string): string {
  // Offsets count from 0, lines from 1.
  const first = unit === "line" ? 1 : 0;
  if (from === to) return `none in ${side}`;
  if (to - from === 1) return `${unit} ${formatCount(from + first)} in ${side}`;
  return `${unit}s ${formatCount(from + first)} to ${formatCount(to - 1 + first)} in ${side}`;
}

function some(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
