// Tests that calculate: `tcp.len + 1 == 14`, `max(tcp.port) > 1024`, `all tcp.port > 1024`, `tcp.port#1 == 80`.

import type { Comparison, Expression, Operand, TermRelation } from "./ast.ts";
import { bytesValue } from "./bytesValue.ts";
import { checkFits, EXAMPLES, VALUES } from "./checkFits.ts";
import { takeLiteral } from "./literal.ts";
import type { OperandSource } from "./operand.ts";
import { takeRelation } from "./operators.ts";
import { parsePattern } from "./pattern/parsePattern.ts";
import { refuse } from "./problem.ts";
import type { Scanner } from "./Scanner.ts";
import { takeSet } from "./takeSet.ts";
import { leftTerm, takeTerm, type Written } from "./termSyntax.ts";
import { same, typedTerm, type TypedTerm } from "./typedTerm.ts";
import { textOf } from "./value.ts";
import { said } from "../words/said.ts";

type Quantifier = "any" | "all" | null;

type Simple = Extract<TermRelation, { kind: "compare" }>["comparison"];

const PLAIN: Readonly<
  Record<
    Comparison,
    {
      readonly comparison: Simple;
      readonly every: boolean;
    }
  >
> = {
  eq: { comparison: "eq", every: false },
  ne: { comparison: "ne", every: true },
  anyNe: { comparison: "ne", every: false },
  allEq: { comparison: "eq", every: true },
  gt: { comparison: "gt", every: false },
  ge: { comparison: "ge", every: false },
  lt: { comparison: "lt", every: false },
  le: { comparison: "le", every: false },
};

export function parseCalculation(scanner: Scanner): Expression {
  const quantifier = takeQuantifier(scanner);
  const written = leftTerm(scanner);
  const left = typedTerm(written, null, scanner.text);
  const { at } = scanner;
  const relation = takeRelation(scanner);
  const every = quantifier === "all";
  if (relation === null) return present(scanner, quantifier, written, left);
  const sign = scanner.text.slice(at, scanner.at).trimEnd();
  switch (relation) {
    case "contains":
    case "matches":
    case "in":
    case "notIn": {
      const searches = relation === "contains" || relation === "matches";
      // string(tcp.len) is text, which can be searched.
      const source = searches && left.type === "text" ? null : sourceOf(written, left, sign);
      if (source !== null) checkFits(source, relation, { at, length: sign.length }, sign);
      if (relation === "contains")
        return {
          kind: "calculate",
          left: left.term,
          every,
          relation: { kind: "contains", needle: needle(scanner, left) },
        };
      if (relation === "matches")
        return {
          kind: "calculate",
          left: left.term,
          every,
          relation: { kind: "matches", pattern: pattern(scanner) },
        };
      const test: Expression = {
        kind: "calculate",
        left: left.term,
        every,
        relation: { kind: "in", ranges: takeSet(scanner, source ?? sourceOf(written, left, sign)) },
      };
      return relation === "in" ? test : { kind: "not", operand: test };
    }
    default: {
      const plain = PLAIN[relation];
      const rightWritten = takeTerm(scanner);
      const right = typedTerm(rightWritten, left.type, scanner.text);
      same(left, right, rightWritten);
      if (takeRelation(scanner) !== null)
        refuse(
          rightWritten,
          said("filter.expectedOneComparisonOfWhatIsCalculated"),
          said("filter.writeTwoTestsJoinedByAnd"),
        );
      return {
        kind: "calculate",
        left: left.term,
        every: quantifier === null ? plain.every : every,
        relation: { kind: "compare", comparison: plain.comparison, right: right.term },
      };
    }
  }
}

/** `any` and `all` before a test. */
export function takeQuantifier(scanner: Scanner): Quantifier {
  if (scanner.takeWord("any")) return "any";
  return scanner.takeWord("all") ? "all" : null;
}

function present(
  scanner: Scanner,
  quantifier: Quantifier,
  written: Written,
  { term, type }: TypedTerm,
): Expression {
  if (quantifier !== null || term.kind === "call")
    scanner.expected(
      said("filter.operator"),
      said("filter.itIsComparedWith", { type: VALUES[type], example: EXAMPLES[type] }),
    );
  if (term.kind === "arithmetic" || term.kind === "negative") {
    if (type !== "number" && type !== "seconds")
      refuse(written, said("filter.expectedComparisonOfWhatIsCalculated"), EXAMPLES[type]);
  }
  return { kind: "calculate", left: term, every: false, relation: { kind: "present" } };
}

/** Searches and sets are of fields, as in Wireshark. */
function sourceOf(written: Written, { type }: TypedTerm, sign: string): OperandSource {
  if (written.kind === "field") {
    const { field, slices, at, length } = written;
    return { at, length, type, operand: { field, slices, mask: null, through: null } };
  }
  return refuse(
    written,
    said("filter.expectedFieldBeforeGotWhatIsCalculated", { sign }),
    said("filter.compareItWithEachValueOrBound"),
  );
}

function needle(scanner: Scanner, { type }: TypedTerm): Uint8Array {
  const literal = takeLiteral(scanner, { inSet: false, bracketed: type === "text" });
  if (literal === null)
    return scanner.expected(said("filter.value", { type: VALUES[type] }), EXAMPLES[type]);
  return type === "text"
    ? new TextEncoder().encode(textOf(literal))
    : bytesValue(literal, said("filter.it"), scanner.text);
}

function pattern(scanner: Scanner) {
  const literal = takeLiteral(scanner, { inSet: false, bracketed: false });
  if (literal === null || literal.kind === "word" || literal.quoted.quote !== '"')
    return scanner.expected(
      said("filter.regularExpressionBetweenDoubleQuotes"),
      said("filter.writeMatchesR"),
    );
  return parsePattern(literal.quoted);
}

/** A calculation that calculates nothing, as the plain test that it is; null where only a plain test could tell what is wrong. */
export function simplified(test: Expression): Expression | null {
  if (test.kind !== "calculate" || test.left.kind !== "field" || test.left.layers !== null)
    return test;
  const { every, relation, left } = test;
  if (relation.kind === "present") return null;
  const operand: Operand = { field: left.field, slices: left.slices, mask: null, through: null };
  if (relation.kind !== "compare")
    return every
      ? test
      : relation.kind === "in"
        ? { kind: "in", operand, ranges: relation.ranges }
        : { ...relation, operand };
  const comparison = comparisonOf(relation.comparison, every);
  const { right } = relation;
  if (comparison === null) return test;
  if (right.kind === "value") return { kind: "compare", comparison, operand, value: right.value };
  if (right.kind !== "field" || right.layers !== null)
    return right.kind === "negative" && right.term.kind === "value" ? null : test;
  const { field, slices } = right;
  return {
    kind: "compareFields",
    comparison,
    left: operand,
    right: { field, slices, mask: null, through: null },
  };
}

function comparisonOf(comparison: Simple, every: boolean): Comparison | null {
  if (comparison === "eq") return every ? "allEq" : "eq";
  if (comparison === "ne") return every ? "ne" : "anyNe";
  return every ? null : comparison;
}
