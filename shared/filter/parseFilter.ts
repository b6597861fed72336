// The display filter language: a subset of Wireshark's, with the same meaning, over its fields and ours.
//
//   parseFilter('tcp.port == 9000 and not data contains "PING"')
//
// How it differs from Wireshark 4.0 stands in differences.ts.

import type { Expression } from "./ast.ts";
import { EVENT_FIELDS, type FieldTable } from "./fields.ts";
import { CONNECTIVES, expectedOperator, takeConnective, takeNot } from "./operators.ts";
import { parseTest } from "./parseTest.ts";
import type { FilterProblem } from "./problem.ts";
import { FilterRefusal, refuse } from "./problem.ts";
import { Scanner } from "./Scanner.ts";
import { said } from "../words/said.ts";

export type FilterResult =
  /** null: no filter, every event passes. */
  | { readonly ok: true; readonly expression: Expression | null }
  | { readonly ok: false; readonly problem: FilterProblem };

/** Parentheses and nots in each other. */
export const DEEPEST = 200;
/** UTF-16 units. */
export const LONGEST = 16_384;

/** Over the fields of a table. Never throws. */
export function parseFilter(text: string, table: FieldTable = EVENT_FIELDS): FilterResult {
  try {
    if (text.length > LONGEST)
      refuse(
        { at: LONGEST, length: text.length - LONGEST },
        said("filter.expectedAtMostCharactersGot", { most: LONGEST, length: text.length }),
        said("filter.putManyValuesIntoRangesAsIn"),
      );
    const scanner = new Scanner(text, table);
    if (scanner.atEnd) return { ok: true, expression: null };
    const expression = chain(scanner, 0, 0);
    if (scanner.startsWith(")"))
      scanner.expected(said("filter.andOrOrEnd"), said("filter.noParenthesisIsOpenHereLeaveIt"));
    if (!scanner.atEnd) expectedOperator(scanner, said("filter.andOrOrEnd"), []);
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof FilterRefusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Tests joined by the connective of this level and by tighter ones, from left to right. */
function chain(scanner: Scanner, level: number, depth: number): Expression {
  const connective = CONNECTIVES[level];
  if (connective === undefined) return unary(scanner, depth);
  let left = chain(scanner, level + 1, depth);
  while (takeConnective(scanner, connective))
    left = { kind: connective[0], left, right: chain(scanner, level + 1, depth) };
  return left;
}

function unary(scanner: Scanner, depth: number): Expression {
  const place = { at: scanner.at, length: 1 };
  if (depth > DEEPEST)
    refuse(
      place,
      said("filter.expectedAtMostLevelsOfParenthesesAnd", { most: DEEPEST }),
      said("filter.writeItFlatter"),
    );
  if (takeNot(scanner)) return { kind: "not", operand: unary(scanner, depth + 1) };
  if (!scanner.takeSymbol("(")) return parseTest(scanner);
  const inner = chain(scanner, 0, depth + 1);
  if (!scanner.takeSymbol(")"))
    scanner.expected(said("filter.andOrOr"), said("filter.closeParenthesisThatWasOpened"));
  return inner;
}
