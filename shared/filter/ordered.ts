// Whether two values stand to each other as a comparison says.

import type { Comparison } from "./ast.ts";

/** `difference`: below 0 where the left value is the smaller one, 0 where they are equal. */
export function ordered(comparison: Comparison, difference: number): boolean {
  switch (comparison) {
    case "eq":
    case "allEq":
      return difference === 0;
    case "ne":
    case "anyNe":
      return difference !== 0;
    case "gt":
      return difference > 0;
    case "ge":
      return difference >= 0;
    case "lt":
      return difference < 0;
    case "le":
      return difference <= 0;
  }
}
