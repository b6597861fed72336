// A filter as text: one form for each meaning, which parses to the same expression; and filters made of filters.
//
//   andFilter("tcp or udp", valueFilter("dir", "in"))   // (tcp or udp) and dir == in

import { assertNever } from "../assertNever.ts";
import type { Comparison, Expression, LayerRange, Operand, Pattern, Slice, Term } from "./ast.ts";
import type { FilterField } from "./fields.ts";
import { fieldByName } from "./fields.ts";
import { parseFilter } from "./parseFilter.ts";
import { bytesText, numberText, quotedText, rangeText, valueText } from "./valueText.ts";

const SIGNS: Readonly<Record<Comparison, string>> = {
  eq: "==",
  ne: "!=",
  anyNe: "!==",
  allEq: "===",
  gt: ">",
  ge: ">=",
  lt: "<",
  le: "<=",
};

/** The tighter, the higher. */
const TIGHTNESS: Partial<Readonly<Record<Expression["kind"], number>>> = {
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
};
const TEST = 5;

/** Empty for null, which is no filter. */
export function formatFilter(expression: Expression | null): string {
  return expression === null ? "" : format(expression);
}

function format(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
    case "xor": {
      const own = tightness(expression);
      const left = within(expression.left, own);
      return `${left} ${expression.kind} ${within(expression.right, own + 1)}`;
    }
    case "not":
      return expression.operand.kind === "in"
        ? setText(expression.operand, "not in")
        : `not ${within(expression.operand, tightness(expression))}`;
    case "present":
      return operandText(expression.operand);
    case "compare": {
      const { operand, comparison, value } = expression;
      return `${operandText(operand)} ${SIGNS[comparison]} ${valueText(value, typing(operand))}`;
    }
    case "compareFields": {
      const { left, comparison, right } = expression;
      return `${operandText(left)} ${SIGNS[comparison]} ${operandText(right)}`;
    }
    case "contains": {
      const { operand, needle } = expression;
      const bytes = operand.field.type === "bytes";
      const value = bytes ? bytesText(needle) : quotedText(new TextDecoder().decode(needle));
      return `${operandText(operand)} contains ${value}`;
    }
    case "calculate":
      return calculationText(expression);
    case "matches":
      return `${operandText(expression.operand)} matches ${patternText(expression.pattern)}`;
    case "in":
      return setText(expression, "in");
    default:
      return assertNever(expression);
  }
}

function calculationText({ left, every, relation }: Calculation): string {
  const field = left.kind === "field" ? left.field : null;
  switch (relation.kind) {
    case "present":
      return termText(left);
    case "compare": {
      const { comparison, right } = relation;
      const plain = (comparison === "ne") === every;
      return `${plain ? "" : every ? "all " : "any "}${termText(left)} ${SIGNS[comparison]} ${termText(right)}`;
    }
    case "contains": {
      const value =
        field?.type === "text"
          ? quotedText(new TextDecoder().decode(relation.needle))
          : bytesText(relation.needle);
      return `${every ? "all" : "any"} ${termText(left)} contains ${value}`;
    }
    case "matches":
      return `${every ? "all" : "any"} ${termText(left)} matches ${patternText(relation.pattern)}`;
    case "in": {
      const ranges = field === null ? [] : relation.ranges.map((range) => rangeText(range, field));
      return `${every ? "all" : "any"} ${termText(left)} in {${ranges.join(", ")}}`;
    }
  }
}

type Calculation = Extract<Expression, { readonly kind: "calculate" }>;

function termText(term: Term): string {
  switch (term.kind) {
    case "field": {
      const { field, layers, slices } = term;
      const only = layers === null ? "" : `#[${layers.map(layerText).join(",")}]`;
      return `${field.name}${only}${slices === null ? "" : `[${slices.map(sliceText).join(",")}]`}`;
    }
    case "value":
      return term.value.type === "number"
        ? numberText(term.value.number, term.type)
        : valueText(term.value, null);
    case "call":
      return `${term.name}(${term.terms.map(termText).join(", ")})`;
    case "negative":
      return `-${termText(term.term)}`;
    case "arithmetic":
      return `${partText(term.left)} ${term.sign} ${partText(term.right)}`;
  }
}

function partText(term: Term): string {
  return term.kind === "arithmetic" ? `{${termText(term)}}` : termText(term);
}

function layerText({ from, to }: LayerRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function tightness(expression: Expression): number {
  return TIGHTNESS[expression.kind] ?? TEST;
}

function within(expression: Expression, least: number): string {
  const text = format(expression);
  return tightness(expression) < least ? `(${text})` : text;
}

function setText(test: Extract<Expression, { readonly kind: "in" }>, sign: string): string {
  const ranges = test.ranges.map((range) => rangeText(range, test.operand.field));
  return `${operandText(test.operand)} ${sign} {${ranges.join(", ")}}`;
}

/** What is written is neither a closed value nor a time where a function or a slice gives something else. */
function typing({ field, slices, through }: Operand): FilterField | null {
  return slices === null && through === null ? field : null;
}

function operandText({ field, slices, mask, through }: Operand): string {
  const cut = slices === null ? "" : `[${slices.map(sliceText).join(",")}]`;
  const name = through === null ? `${field.name}${cut}` : `${through}(${field.name})`;
  return mask === null ? name : `${name} & 0x${mask.toString(16)}`;
}

function sliceText({ from, length }: Slice): string {
  return length === 1 ? String(from) : `${from}:${length ?? ""}`;
}

/** The source holds no quote: parsePattern writes it as \x22. */
function patternText({ source, flags }: Pattern): string {
  return `r"${flags.includes("i") ? "" : "(?-i)"}${source}"`;
}

/** Both filters at once; an empty one changes nothing. */
export function andFilter(a: string, b: string): string {
  const [left, right] = [a.trim(), b.trim()];
  if (left === "" || right === "") return left || right;
  return `${besideAnd(left)} and ${besideAnd(right)}`;
}

function besideAnd(text: string): string {
  const parsed = parseFilter(text);
  const tight = parsed.ok && parsed.expression !== null && tightness(parsed.expression) >= 3;
  return tight ? text : `(${text})`;
}

/** Events whose field has the value. Times are in µs, addresses text. */
export function valueFilter(
  fieldName: string,
  value: string | number | boolean | Uint8Array,
): string {
  const field = fieldByName(fieldName);
  if (field === undefined) throw new RangeError(`no field is named ${fieldName}`);
  if (field.type === "protocol") return fieldName;
  return `${fieldName} == ${literalText(field, value)}`;
}

/** A value of the field as a filter writes it. */
export function literalText(
  field: FilterField,
  value: string | number | boolean | Uint8Array,
): string {
  if (value instanceof Uint8Array) return bytesText(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (field.type === "text") return valueText({ type: "text", text: String(value) }, field);
  if (field.type === "bytes") return quotedText(String(value));
  return typeof value === "number" ? numberText(value, field.type) : value;
}
