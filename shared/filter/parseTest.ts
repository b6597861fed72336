// One test: a field alone, compared, in a set. Here the types are checked: what each operator can be used with.

import type { Comparison, Expression, Value } from "./ast.ts";
import { checkFits, VALUES } from "./checkFits.ts";
import { takeLiteral } from "./literal.ts";
import { bytesValue } from "./bytesValue.ts";
import type { OperandSource } from "./operand.ts";
import { atOperand, takeOperand } from "./operand.ts";
import { atConnective, expectedOperator, RELATIONS, takeRelation } from "./operators.ts";
import { literalFor } from "./literalFor.ts";
import { parsePattern } from "./pattern/parsePattern.ts";
import { parseCalculation, simplified } from "./parseCalculation.ts";
import { FilterRefusal, refuse } from "./problem.ts";
import { atSign } from "./termSyntax.ts";
import type { Scanner } from "./Scanner.ts";
import { takeSet } from "./takeSet.ts";
import { textOf, valueOf } from "./value.ts";
import { said } from "../words/said.ts";

export const MOST_TESTS = 1000;

/** Most tests are a field and a value; what else there is calculates, and is read again as such. */
export function parseTest(scanner: Scanner): Expression {
  scanner.countTest(MOST_TESTS);
  const { at } = scanner;
  let refusal: FilterRefusal;
  try {
    const test = plainTest(scanner);
    if (!atSign(scanner)) return test;
    refusal = signRefusal(scanner);
  } catch (error) {
    if (!(error instanceof FilterRefusal)) throw error;
    refusal = error;
  }
  scanner.moveTo(at);
  try {
    const test = parseCalculation(scanner);
    // Braces and signs may stand where nothing is calculated; whatever else is plain was refused with a reason.
    const found = CALCULATES.test(scanner.text.slice(at, scanner.at)) ? simplified(test) : null;
    if (found !== null) return found;
  } catch (error) {
    if (!(error instanceof FilterRefusal)) throw error;
    // The one that came further knows better.
    const further = error.problem.at > refusal.problem.at;
    if (ONLY_CALCULATES.test(scanner.text.slice(at))) throw error;
    if (further && CALCULATES.test(scanner.text.slice(at, error.problem.at))) throw error;
  }
  throw refusal;
}

/** What no plain test has. */
const CALCULATES =
  /^(?:any|all)\s|[{#]|\b(?:max|min|abs|string|len|count)\s*\(|[\w)}\]\s][-+*/%&]|^[-+]/;

const ONLY_CALCULATES = /^(?:any|all)\s|^(?:max|min|abs|string)\s*\(/;

function signRefusal(scanner: Scanner): FilterRefusal {
  const place = { at: scanner.at, length: 1 };
  return new FilterRefusal({
    ...place,
    message: said("filter.expectedAndOrOrEndGot", { got: scanner.text[scanner.at] ?? "" }),
    help: said("filter.numbersAreCalculatedWithAsInTcp"),
  });
}

function plainTest(scanner: Scanner): Expression {
  const left = takeOperand(scanner);
  const { at } = scanner;
  const relation = takeRelation(scanner);
  if (relation === null) return present(scanner, left);
  const sign = scanner.text.slice(at, scanner.at).trimEnd();
  checkFits(left, relation, { at, length: sign.length }, sign);
  switch (relation) {
    case "contains":
      return { kind: "contains", operand: left.operand, needle: needle(scanner, left) };
    case "matches":
      return matches(scanner, left);
    case "in":
      return { kind: "in", operand: left.operand, ranges: takeSet(scanner, left) };
    case "notIn":
      return {
        kind: "not",
        operand: { kind: "in", operand: left.operand, ranges: takeSet(scanner, left) },
      };
    default:
      return comparison(scanner, left, relation);
  }
}

function present(scanner: Scanner, left: OperandSource): Expression {
  const { operand } = left;
  if (!scanner.atEnd && !scanner.startsWith(")") && !atConnective(scanner))
    expectedOperator(
      scanner,
      said("filter.operatorAndOrOrEnd"),
      RELATIONS.map(([spelling]) => spelling),
    );
  if (operand.through !== null)
    scanner.expected(
      said("filter.operator"),
      said("filter.functionIsComparedWithValueAsIn", {
        through: operand.through,
        name: operand.field.name,
      }),
    );
  // As in Wireshark a masked field alone asks for any bit: some value that is not 0.
  if (operand.mask !== null)
    return { kind: "compare", comparison: "anyNe", operand, value: { type: "number", number: 0 } };
  // That a call failed or not is always known: `failed` alone means that it did. Wireshark's own flags are there or not.
  if (operand.field.type === "boolean" && !operand.field.wireshark)
    return { kind: "compare", comparison: "eq", operand, value: { type: "number", number: 1 } };
  return { kind: "present", operand };
}

/** Joins `a < b < c`, where b is a field, as both of its parts. */
function comparison(scanner: Scanner, left: OperandSource, relation: Comparison): Expression {
  const right = rightOf(scanner, left);
  if (right.kind === "value") {
    if (takeRelation(scanner) !== null)
      refuse(
        right,
        said("filter.expectedFieldBetweenTwoComparisonsGotValue"),
        said("filter.writeFieldInBothJoinedByAnd"),
      );
    return { kind: "compare", comparison: relation, operand: left.operand, value: right.value };
  }
  const first: Expression = {
    kind: "compareFields",
    comparison: relation,
    left: left.operand,
    right: right.source.operand,
  };
  const { at } = scanner;
  const next = takeRelation(scanner);
  if (next === null) return first;
  if (next === "contains" || next === "matches" || next === "in" || next === "notIn") {
    scanner.moveTo(at);
    return scanner.expected(said("filter.andOrOrEnd"), said("filter.writeSecondTestOnItsOwnAfter"));
  }
  scanner.countTest(MOST_TESTS);
  const sign = { at, length: 1 };
  checkFits(right.source, next, sign, scanner.text.slice(at, scanner.at).trim());
  return { kind: "and", left: first, right: comparison(scanner, right.source, next) };
}

type Right =
  | { readonly kind: "field"; readonly source: OperandSource }
  | { readonly kind: "value"; readonly value: Value; readonly at: number; readonly length: number };

function rightOf(scanner: Scanner, left: OperandSource): Right {
  // `kind == tcp` and `error == data` are text; another text field is compared.
  const word = scanner.peekWord()?.text ?? "";
  if (atOperand(scanner) && !left.operand.field.values?.includes(word)) {
    const { at } = scanner;
    const source = takeOperand(scanner);
    if (source.type === left.type) return { kind: "field", source };
    if (left.type !== "text")
      refuse(
        source,
        said("filter.expectedGotWhichIs", {
          value1: VALUES[left.type],
          name: source.operand.field.name,
          value3: VALUES[source.type],
        }),
        said("filter.compareWithValueOrWithFieldOf", { name: left.operand.field.name }),
      );
    scanner.moveTo(at);
  }
  const literal = literalFor(scanner, left, false);
  const { at, length } = literal;
  return { kind: "value", at, length, value: valueOf(literal, { left, text: scanner.text }) };
}

function needle(scanner: Scanner, left: OperandSource): Uint8Array {
  const literal = literalFor(scanner, left, false);
  if (left.type !== "text") return bytesValue(literal, left.operand.field.name, scanner.text);
  return new TextEncoder().encode(textOf(literal));
}

function matches(scanner: Scanner, left: OperandSource): Expression {
  const literal = takeLiteral(scanner, { inSet: false, bracketed: false });
  if (literal === null)
    return scanner.expected(
      said("filter.valueRegularExpression"),
      said("filter.writeItBetweenQuotesAsMatchesGet"),
    );
  if (literal.kind === "word" || literal.quoted.quote !== '"')
    refuse(
      literal,
      said("filter.expectedRegularExpressionBetweenDoubleQuotes"),
      said("filter.writeMatchesR"),
    );
  return { kind: "matches", operand: left.operand, pattern: parsePattern(literal.quoted) };
}
