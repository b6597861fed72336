// One comparison of a filter as a function of a field's values. A field without values makes every comparison false, as in
// Wireshark.

import { assertNever } from "../../../../shared/assertNever.ts";
import type {
  Comparison,
  Expression,
  Operand,
  Slice,
  Value,
} from "../../../../shared/filter/ast.ts";
import { ordered } from "../../../../shared/filter/ordered.ts";
import { buffer } from "../../../record/read/buffer.ts";
import type { FieldValue } from "./FieldSemantics.ts";
import { createMatcher, testWithin } from "./matcher.ts";

export type Leaf = Exclude<
  Expression,
  { readonly kind: "and" | "or" | "xor" | "not" | "calculate" }
>;

/** Throws Undecided where a regular expression does not come back. */
export type LeafTest = (
  values: readonly FieldValue[],
  /** Of the other side, where both are fields. */
  others: readonly FieldValue[],
) => boolean;

export function leafTest(leaf: Leaf): LeafTest {
  switch (leaf.kind) {
    case "present":
      return (values) => through(leaf.operand, values).length > 0;
    case "compare": {
      const holds = valueComparison(leaf.comparison, leaf.value);
      const all = leaf.comparison === "ne" || leaf.comparison === "allEq";
      return (raw) => {
        const values = through(leaf.operand, raw);
        return values.length > 0 && (all ? values.every(holds) : values.some(holds));
      };
    }
    case "compareFields":
      return (left, right) =>
        compareAll(leaf.comparison, through(leaf.left, left), through(leaf.right, right));
    case "contains": {
      const { needle } = leaf;
      const text = new TextDecoder().decode(needle);
      return (raw) =>
        through(leaf.operand, raw).some((value) =>
          typeof value === "string"
            ? value.includes(text)
            : typeof value !== "number" && buffer(value).indexOf(buffer(needle)) !== -1,
        );
    }
    case "matches": {
      const matcher = createMatcher(leaf.pattern);
      return (raw) =>
        through(leaf.operand, raw).some(
          (value) => typeof value !== "number" && testWithin(matcher, latin1(value)),
        );
    }
    case "in": {
      const tests = leaf.ranges.map(({ low, high }) => {
        const above = valueComparison(low === high ? "eq" : "ge", low);
        const below = low === high ? above : valueComparison("le", high);
        return (value: FieldValue) => above(value) && below(value);
      });
      return (raw) => through(leaf.operand, raw).some((value) => tests.some((test) => test(value)));
    }
    default:
      return assertNever(leaf);
  }
}

function compareAll(
  comparison: Comparison,
  left: readonly FieldValue[],
  right: readonly FieldValue[],
): boolean {
  if (left.length === 0 || right.length === 0) return false;
  const holds = (a: FieldValue, b: FieldValue): boolean => ordered(comparison, compare(a, b));
  return comparison === "ne" || comparison === "allEq"
    ? left.every((a) => right.every((b) => holds(a, b)))
    : left.some((a) => right.some((b) => holds(a, b)));
}

/** Whether one value stands in this relation to the filter's. */
export function valueComparison(
  comparison: Comparison,
  wanted: Value,
): (value: FieldValue) => boolean {
  switch (wanted.type) {
    case "number": {
      const { number } = wanted;
      return (value) => typeof value === "number" && ordered(comparison, value - number);
    }
    case "text":
      return (value) =>
        typeof value === "string" && ordered(comparison, compare(value, wanted.text));
    case "bytes":
      return (value) =>
        typeof value === "object" && ordered(comparison, compare(value, wanted.bytes));
    case "address": {
      const target = masked(wanted.bytes, wanted.prefix);
      return (value) =>
        typeof value === "object" &&
        value.length === target.length &&
        ordered(comparison, compare(masked(value, wanted.prefix), target));
    }
  }
}

export function compare(a: FieldValue, b: FieldValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  // The shorter is the less, as in Wireshark.
  if (typeof a === "object" && typeof b === "object")
    return a.length - b.length || Buffer.compare(a, b);
  const left = String(a);
  const right = String(b);
  return left === right ? 0 : left < right ? -1 : 1;
}

function masked(bytes: Uint8Array, prefix: number): Uint8Array {
  if (prefix >= bytes.length * 8) return bytes;
  return bytes.map((byte, i) => byte & (0xff00 >> Math.min(8, Math.max(0, prefix - i * 8))));
}

/** The operand's values: cut, masked, put through its function. */
function through(operand: Operand, values: readonly FieldValue[]): readonly FieldValue[] {
  const { slices, mask } = operand;
  let found = values;
  if (slices !== null)
    found = found.flatMap((value) => {
      const cut = typeof value === "number" ? null : sliced(value, slices);
      return cut === null ? [] : [cut];
    });
  if (mask !== null)
    found = found.map((value) => (typeof value === "number" ? (value & mask) >>> 0 : value));
  switch (operand.through) {
    case null:
      return found;
    case "count":
      return found.length === 0 ? found : [found.length];
    case "len":
      return found.map((value) =>
        typeof value === "string"
          ? Buffer.byteLength(value)
          : typeof value === "object"
            ? value.length
            : 8,
      );
    case "lower":
      return found.map((value) => (typeof value === "string" ? value.toLowerCase() : value));
    case "upper":
      return found.map((value) => (typeof value === "string" ? value.toUpperCase() : value));
  }
}

/** As Wireshark cuts: up to the first part that lies outside; null where that is the first one. */
export function sliced<T extends string | Uint8Array>(
  value: T,
  slices: readonly Slice[],
): T | null {
  const parts: (string | Uint8Array)[] = [];
  for (const { from, length } of slices) {
    const start = from < 0 ? value.length + from : from;
    const end = length === null ? value.length : start + length;
    if (start < 0 || start >= value.length || end > value.length || end <= start) break;
    parts.push(typeof value === "string" ? value.slice(start, end) : value.subarray(start, end));
  }
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length === 1) return only as T;
  return (typeof value === "string" ? parts.join("") : Buffer.concat(parts as Uint8Array[])) as T;
}

export function latin1(value: string | Uint8Array): string {
  return typeof value === "string"
    ? Buffer.from(value, "utf8").toString("latin1")
    : buffer(value).toString("latin1");
}
