// Where in what a row says in a line a search finds what it looks for.

import type { Expression } from "../../shared/filter/ast.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { FindState } from "./findState.ts";
import { reachOf } from "./showMatch.ts";

export interface FoundText {
  readonly from: number;
  readonly to: number;
}

export type InfoFinder = (info: string) => FoundText | null;

/** Null while nothing is sought, or not there. */
export function infoFinder({
  open,
  sought,
}: Pick<FindState, "open" | "sought">): InfoFinder | null {
  if (!open || sought === null) return null;
  const parsed = parseFilter(sought);
  return parsed.ok && parsed.expression !== null ? finderIn(parsed.expression) : null;
}

function finderIn(expression: Expression): InfoFinder | null {
  switch (expression.kind) {
    case "and":
    case "or":
    case "xor":
      return finderIn(expression.left) ?? finderIn(expression.right);
    case "contains": {
      if (expression.operand.field.name !== "info") return null;
      const needle = new TextDecoder().decode(expression.needle);
      return (info) => span(info.indexOf(needle), needle.length);
    }
    case "matches": {
      if (expression.operand.field.name !== "info") return null;
      const { source, flags } = expression.pattern;
      const pattern = new RegExp(source, flags);
      return (info) => {
        // What could take long has been found in a thread that can be ended.
        const found = pattern.exec(info.slice(0, reachOf(source)));
        return span(found?.index ?? -1, found?.[0].length ?? 0);
      };
    }
    default:
      return null;
  }
}

function span(from: number, length: number): FoundText | null {
  return from === -1 || length === 0 ? null : { from, to: from + length };
}
