// What a comparison comes to, in words.

import { said, type Text } from "../../shared/words/said.ts";
import type { Counts, DifferencePlace } from "./alignment.ts";

export type Unit = "byte" | "line" | "field";

/** `3 differences: 2 bytes changed, 4 only in A`, `The same 23 bytes`. */
export function summaryWords(
  differences: number,
  { changed, onlyA, onlyB }: Counts,
  unit: Unit,
  length: number,
): Text {
  if (differences === 0) return said("compare.same", { length, unit });
  return said("compare.differences", { differences, changed, onlyA, onlyB, unit });
}

/** `Difference 2 of 5: bytes 3 to 4 in A, byte 3 in B`. */
export function differenceWords(
  at: number,
  of: number,
  { a, b }: DifferencePlace,
  unit: Unit,
): Text {
  return said("compare.difference", {
    at: at + 1,
    of,
    a: where(a, unit, "A"),
    b: where(b, unit, "B"),
  });
}

function where([from, to]: DifferencePlace["a"], unit: Unit, side: "A" | "B") {
  // Offsets count from 0, lines from 1.
  const first = unit === "byte" ? 0 : 1;
  if (from === to) return said("compare.none", { side });
  if (to - from === 1) return said("compare.one", { unit, at: from + first, side });
  return said("compare.several", { unit, from: from + first, to: to - 1 + first, side });
}
