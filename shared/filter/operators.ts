// The operators and their spellings: symbols, and words in lower case only, as Wireshark has them.

import type { Comparison } from "./ast.ts";
import { nearName } from "../util/nearName.ts";
import type { Scanner } from "./Scanner.ts";
import { said, type Text } from "../words/said.ts";

export type Relation = Comparison | "contains" | "matches" | "in" | "notIn";
export type Connective = "and" | "or" | "xor";

/** Longer symbols before those that they start with. The first of a relation is how it is written back. */
export const RELATIONS: readonly (readonly [string, Relation])[] = [
  ["===", "allEq"],
  ["!==", "anyNe"],
  ["==", "eq"],
  ["!=", "ne"],
  [">=", "ge"],
  ["<=", "le"],
  [">", "gt"],
  ["<", "lt"],
  ["contains", "contains"],
  ["matches", "matches"],
  ["in", "in"],
  ["~", "matches"],
  ["eq", "eq"],
  ["any_eq", "eq"],
  ["ne", "ne"],
  ["all_ne", "ne"],
  ["any_ne", "anyNe"],
  ["all_eq", "allEq"],
  ["gt", "gt"],
  ["ge", "ge"],
  ["lt", "lt"],
  ["le", "le"],
];

/** From the loosest to the tightest. */
export const CONNECTIVES: readonly (readonly [Connective, symbol: string, word: string])[] = [
  ["or", "||", "or"],
  ["xor", "^^", "xor"],
  ["and", "&&", "and"],
];

export function takeRelation(scanner: Scanner): Relation | null {
  const { at } = scanner;
  if (takeNot(scanner)) {
    if (scanner.takeWord("in")) return "notIn";
    scanner.moveTo(at);
  }
  for (const [spelling, relation] of RELATIONS)
    if (take(scanner, spelling) && !mistaken(scanner, spelling, at)) return relation;
  return null;
}

export function takeConnective(
  scanner: Scanner,
  [, symbol, word]: (typeof CONNECTIVES)[number],
): boolean {
  return scanner.takeSymbol(symbol) || scanner.takeWord(word);
}

export function takeNot(scanner: Scanner): boolean {
  return (
    (scanner.startsWith("!") && !scanner.startsWith("!=") && scanner.takeSymbol("!")) ||
    scanner.takeWord("not")
  );
}

/** Whether a test ends here. */
export function atConnective(scanner: Scanner): boolean {
  const word = scanner.peekWord()?.text;
  return CONNECTIVES.some(([, symbol, name]) => scanner.startsWith(symbol) || word === name);
}

/** Refuses what comes next where an operator could; `more`: which, besides those that join tests. */
export function expectedOperator(scanner: Scanner, what: Text, more: readonly string[]): never {
  const word = scanner.peekWord()?.text ?? "";
  const names = ["and", "or", "xor", ...more].filter((name) => /^\w/.test(name));
  const near = /^\w/.test(word) ? nearName(word, names) : null;
  if (near !== null) scanner.expected(what, said("filter.didYouMean3", { near }), near);
  if (more.length > 0 && /^=(?!=)/.test(scanner.text.slice(scanner.at)))
    scanner.expected(what, said("filter.writeForEqualAndForBounds"));
  return scanner.expected(
    what,
    more.length > 0
      ? said("filter.operatorsAreContainsMatchesInTestsAre")
      : said("filter.joinTestsByAndOrOr"),
  );
}

function take(scanner: Scanner, spelling: string): boolean {
  return /^\w/.test(spelling) ? scanner.takeWord(spelling) : scanner.takeSymbol(spelling);
}

/** `<>`, `~=` and the like, which begin as an operator does. */
function mistaken(scanner: Scanner, spelling: string, at: number): boolean {
  const adjacent = scanner.at === at + spelling.length;
  if (/^\w/.test(spelling) || !adjacent || !/^[=<>~]/.test(scanner.text.slice(scanner.at)))
    return false;
  scanner.moveTo(at);
  return true;
}
