// The values of what a filter calculates. Of several values each is taken with each of the other side; a part without a value leaves
// nothing, as in Wireshark, which calculates whole numbers of 32 bits: what does not fit has no value.

import { assertNever } from "../../../../shared/assertNever.ts";
import type { LayerRange, Sign, Term, TermFunction } from "../../../../shared/filter/ast.ts";
import { largestOf } from "../../../../shared/filter/numberValue.ts";
import { ipText } from "../../../../shared/format/ipAddress.ts";
import type { Facts } from "./Facts.ts";
import type { FieldValue } from "./FieldSemantics.ts";
import { FIELD_VALUES, LAYERS } from "./fieldValues.ts";
import { compare, sliced } from "./leafTest.ts";

export type TermValues = (facts: Facts) => readonly FieldValue[];

const NONE: readonly FieldValue[] = [];

/** `bytes`: whether what is asked of a protocol is its bytes. */
export function termValues(term: Term, bytes: boolean): TermValues {
  switch (term.kind) {
    case "field": {
      const { field, slices, layers } = term;
      const layer = field.type === "protocol" && (bytes || slices !== null);
      const semantics = layer ? LAYERS[field.name] : FIELD_VALUES[field.name];
      if (semantics === undefined) throw new Error(`no values for the field ${field.name}`);
      // Each protocol stands in our packets once.
      if (layers !== null && !layers.some(holdsFirst)) return () => NONE;
      if (slices === null) return semantics.values;
      return (facts) =>
        semantics.values(facts).flatMap((value) => {
          const cut = typeof value === "number" ? null : sliced(value, slices);
          return cut === null ? [] : [cut];
        });
    }
    case "value": {
      const { value } = term;
      const constant: readonly FieldValue[] = [
        value.type === "number" ? value.number : value.type === "text" ? value.text : value.bytes,
      ];
      return () => constant;
    }
    case "negative": {
      const of = termValues(term.term, true);
      return (facts) => of(facts).map((value) => (typeof value === "number" ? -value : value));
    }
    case "arithmetic": {
      const left = termValues(term.left, true);
      const right = termValues(term.right, true);
      return (facts) => {
        const others = right(facts);
        return left(facts).flatMap((a) => others.flatMap((b) => calculated(term.sign, a, b)));
      };
    }
    case "call": {
      const terms = term.terms.map((one) => termValues(one, true));
      const apply = FUNCTIONS[term.name];
      const [first] = term.terms;
      const width = first?.kind === "field" ? widthOf(first.field.name) : 8;
      return (facts) =>
        apply(
          terms.flatMap((of) => of(facts)),
          width,
          first,
        );
    }
    default:
      return assertNever(term);
  }
}

/** The only layer is the first and the last. */
function holdsFirst({ from, to }: LayerRange): boolean {
  return from <= 1 && (to >= 1 || to === -1) && (from >= 1 || from === -1);
}

const LEAST = -(2 ** 31);
const MOST = 2 ** 32 - 1;

function calculated(sign: Sign, a: FieldValue, b: FieldValue): readonly FieldValue[] {
  if (typeof a === "object" && typeof b === "object")
    return [a.slice(0, Math.min(a.length, b.length)).map((byte, i) => byte & (b[i] ?? 0))];
  if (typeof a !== "number" || typeof b !== "number") return NONE;
  const result = OPERATIONS[sign](a, b);
  return Number.isFinite(result) && inRange(result, a, b) ? [result] : NONE;
}

/** Times and numbers of 64 bits go beyond. */
function inRange(result: number, a: number, b: number): boolean {
  if (Math.abs(a) > MOST || Math.abs(b) > MOST) return Number.isSafeInteger(Math.trunc(result));
  return result >= LEAST && result <= MOST;
}

const OPERATIONS: Readonly<Record<Sign, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => Math.trunc(a / b),
  "%": (a, b) => a % b,
  "&": (a, b) => (a & b) >>> 0,
};

type Apply = (
  values: readonly FieldValue[],
  /** Bytes of a number of the field. */
  width: number,
  of: Term | undefined,
) => readonly FieldValue[];

const extreme =
  (side: 1 | -1): Apply =>
  (values) => {
    const [first, ...rest] = values;
    if (first === undefined) return NONE;
    return [rest.reduce((best, value) => (compare(value, best) * side > 0 ? value : best), first)];
  };

const FUNCTIONS: Readonly<Record<TermFunction, Apply>> = {
  count: (values) => (values.length === 0 ? NONE : [values.length]),
  len: (values, width) =>
    values.flatMap((value) => {
      if (typeof value === "string") return [Buffer.byteLength(value)];
      if (typeof value === "object") return [value.length];
      return width === 0 ? [] : [width];
    }),
  lower: (values) =>
    values.map((value) => (typeof value === "string" ? value.toLowerCase() : value)),
  upper: (values) =>
    values.map((value) => (typeof value === "string" ? value.toUpperCase() : value)),
  max: extreme(1),
  min: extreme(-1),
  abs: (values) => values.map((value) => (typeof value === "number" ? Math.abs(value) : value)),
  string: (values) =>
    values.map((value) => (typeof value === "object" ? ipText(value) : String(value))),
};

/** As Wireshark keeps the field; 0 for times and flags, of which it tells no length. */
function widthOf(name: string): number {
  const semantics = TIMES_AND_FLAGS.test(name) ? 0 : largestOf(name);
  if (semantics === 0) return 0;
  if (semantics <= 0xff) return 1;
  if (semantics <= 0xffff) return 2;
  return semantics <= 0xffff_ffff ? 4 : 8;
}

const TIMES_AND_FLAGS = /^frame\.time|^tcp\.flags\.|^failed$/;
