// A filter over the rows of a chunk: each part of it marks the rows for which it holds, looking only at rows that are
// still in question, so that payload is read last and least.
//
//     const filter = compileFilter(expression);
//     filter.mark(cursor, selected, out);       // out[i] = 1 where selected[i] is 1 and the filter holds

import { assertNever } from "../../../shared/assertNever.ts";
import type { Expression } from "../../../shared/filter/ast.ts";
import type { Facts } from "./Facts.ts";
import { compileLeaf } from "./compileLeaf.ts";
import type { RowCursor } from "./RowCursor.ts";

export interface CompiledFilter {
  /** 0 for what the index alone knows, more for what must be read from the file. */
  readonly cost: number;
  /**
   * Rows of which it cannot be told are in `cursor.undecided` and 0 in `out`, or whatever the rest of the filter makes of it:
   * `markDecided` takes them out. For rows [cursor.run.from, cursor.run.to); both arrays have an entry for every row of the chunk, 0 or 1. */
  mark(cursor: RowCursor, selected: Uint8Array, out: Uint8Array): void;
  /** Whether it holds of one event or message. Throws Undecided. */
  holds(facts: Facts): boolean;
}

export function compileFilter(expression: Expression): CompiledFilter {
  switch (expression.kind) {
    case "and":
    case "or":
      return junction(expression.kind, parts(expression, expression.kind).map(compileFilter));
    case "xor":
      return exclusive(compileFilter(expression.left), compileFilter(expression.right));
    case "not":
      return negation(compileFilter(expression.operand));
    case "present":
    case "compare":
    case "compareFields":
    case "contains":
    case "matches":
    case "in":
      return compileLeaf(expression);
    default:
      return assertNever(expression);
  }
}

/** `a and b and c` as three parts. */
function parts(expression: Expression, kind: "and" | "or"): Expression[] {
  const found: Expression[] = [];
  const left: Expression[] = [expression];
  for (let next = left.pop(); next !== undefined; next = left.pop())
    if (next.kind === kind && "left" in next) left.push(next.right, next.left);
    else found.push(next);
  return found;
}

function junction(kind: "and" | "or", unsorted: readonly CompiledFilter[]): CompiledFilter {
  const filters = unsorted.toSorted((a, b) => a.cost - b.cost);
  const cost = Math.max(...filters.map((filter) => filter.cost));
  const still = new Uint8Array(MAX_ROWS);
  const found = new Uint8Array(MAX_ROWS);
  if (kind === "and")
    return {
      cost,
      mark(cursor, selected, out) {
        const { from, to } = cursor.run;
        still.set(selected.subarray(from, to), from);
        for (const filter of filters) {
          filter.mark(cursor, still, found);
          still.set(found.subarray(from, to), from);
        }
        out.set(still.subarray(from, to), from);
      },
      holds: (facts) => filters.every((filter) => filter.holds(facts)),
    };
  return {
    cost,
    mark(cursor, selected, out) {
      const { from, to } = cursor.run;
      still.set(selected.subarray(from, to), from);
      out.fill(0, from, to);
      for (const filter of filters) {
        filter.mark(cursor, still, found);
        for (let row = from; row < to; row++)
          if (found[row] === 1) {
            out[row] = 1;
            still[row] = 0;
          }
      }
    },
    holds: (facts) => filters.some((filter) => filter.holds(facts)),
  };
}

function exclusive(left: CompiledFilter, right: CompiledFilter): CompiledFilter {
  const found = new Uint8Array(MAX_ROWS);
  return {
    cost: Math.max(left.cost, right.cost),
    mark(cursor, selected, out) {
      left.mark(cursor, selected, found);
      right.mark(cursor, selected, out);
      for (let row = cursor.run.from; row < cursor.run.to; row++)
        out[row] = (out[row] ?? 0) ^ (found[row] ?? 0);
    },
    holds: (facts) => left.holds(facts) !== right.holds(facts),
  };
}

function negation(filter: CompiledFilter): CompiledFilter {
  return {
    cost: filter.cost,
    mark(cursor, selected, out) {
      filter.mark(cursor, selected, out);
      for (let row = cursor.run.from; row < cursor.run.to; row++)
        out[row] = (selected[row] ?? 0) & ((out[row] ?? 0) ^ 1);
    },
    holds: (facts) => !filter.holds(facts),
  };
}

/** Marks the rows for which the filter holds; returns those of which it cannot be told, ascending, which are not marked. */
export function markDecided(
  filter: CompiledFilter,
  cursor: RowCursor,
  selected: Uint8Array,
  out: Uint8Array,
): readonly number[] {
  cursor.undecided.clear();
  filter.mark(cursor, selected, out);
  const undecided = [...cursor.undecided].toSorted((a, b) => a - b);
  for (const row of undecided) out[row] = 0;
  return undecided;
}

/** Rows of a chunk at most. */
export const MAX_ROWS = 65_536;
