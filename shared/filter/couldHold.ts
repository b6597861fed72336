// Whether a filter may hold of what has not happened yet, by the little that is known of it: a connect that waits stands behind
// the rows of a filter that may find it.

import type { Comparison, Expression, Value, ValueRange } from "./ast.ts";
import { ordered } from "./ordered.ts";

/** Values that are known, by field; those of other fields are not. An empty list: it will have none. */
export interface KnownFacts {
  readonly values: Readonly<Record<string, readonly (number | string)[]>>;
  /** Fields of moments, and the earliest that each can be (µs). */
  readonly earliest: Readonly<Record<string, number>>;
}

/** False only where it cannot hold, whatever comes. */
export function couldHold(expression: Expression, facts: KnownFacts): boolean {
  return truth(expression, facts) !== false;
}

/** Null: not known yet. */
type Truth = boolean | null;

function truth(expression: Expression, facts: KnownFacts): Truth {
  switch (expression.kind) {
    case "and": {
      const [left, right] = both(expression, facts);
      return left === false || right === false ? false : left === null ? null : right;
    }
    case "or": {
      const [left, right] = both(expression, facts);
      return left === true || right === true ? true : left === null ? null : right;
    }
    case "xor": {
      const [left, right] = both(expression, facts);
      return left === null || right === null ? null : left !== right;
    }
    case "not": {
      const held = truth(expression.operand, facts);
      return held === null ? null : !held;
    }
    default:
      return leafTruth(expression, facts);
  }
}

function both(
  { left, right }: Extract<Expression, { readonly left: Expression }>,
  facts: KnownFacts,
): readonly [Truth, Truth] {
  return [truth(left, facts), truth(right, facts)];
}

type Leaf = Exclude<Expression, { readonly kind: "and" | "or" | "xor" | "not" }>;

function leafTruth(leaf: Leaf, { values, earliest }: KnownFacts): Truth {
  // What is calculated from several fields is seldom known.
  if (leaf.kind === "calculate" || leaf.kind === "compareFields") return null;
  const { field, slices, mask, through } = leaf.operand;
  const known = values[field.name];
  if (known === undefined) {
    const from = earliest[field.name];
    return from === undefined || leaf.kind !== "compare" ? null : isPast(leaf, from);
  }
  if (known.length === 0) return false;
  if (slices !== null || mask !== null || through !== null) return null;
  switch (leaf.kind) {
    case "present":
      return true;
    case "compare": {
      const { comparison, value } = leaf;
      const found = known.map((each) => compared(each, comparison, value));
      if (found.includes(null)) return null;
      return comparison === "ne" || comparison === "allEq"
        ? !found.includes(false)
        : found.includes(true);
    }
    case "in": {
      const found = known.flatMap((each) => leaf.ranges.map((range) => isIn(each, range)));
      return found.includes(true) ? true : found.includes(null) ? null : false;
    }
    case "contains": {
      const needle = new TextDecoder().decode(leaf.needle);
      return known.some((each) => typeof each === "string" && each.includes(needle));
    }
    case "matches":
      return null;
  }
}

/** A moment that is over already is none of what comes. */
function isPast(
  { comparison, value }: Extract<Leaf, { readonly kind: "compare" }>,
  from: number,
): Truth {
  if (value.type !== "number") return null;
  const { number } = value;
  switch (comparison) {
    case "le":
      return number < from ? false : null;
    case "lt":
      return number <= from ? false : null;
    default:
      return null;
  }
}

function isIn(each: number | string, { low, high }: ValueRange): Truth {
  const above = compared(each, "ge", low);
  const below = compared(each, "le", high);
  return above === false || below === false ? false : above === null ? null : below;
}

/** Null where the two are not alike: an address is known as text here. */
function compared(known: number | string, comparison: Comparison, wanted: Value): Truth {
  if (wanted.type === "number" && typeof known === "number")
    return ordered(comparison, known - wanted.number);
  if (wanted.type === "text" && typeof known === "string")
    return ordered(comparison, known === wanted.text ? 0 : known < wanted.text ? -1 : 1);
  return null;
}
