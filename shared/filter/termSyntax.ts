// Terms as they are written: `{tcp.len + 1} * 2`, `max(tcp.port)`, `tcp.port#1`, `-tcp.len`. What a literal in one means depends on
// the type of the other side, so that it stays a literal here.

import type { LayerRange, Sign, Term, TermFunction } from "./ast.ts";
import type { Literal } from "./literal.ts";
import { takeLiteral } from "./literal.ts";
import { fieldHelp } from "./fieldHelp.ts";
import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";
import type { Scanner } from "./Scanner.ts";
import { takeSlices } from "./slices.ts";
import { said } from "../words/said.ts";

export type Written = Place &
  (
    | Extract<Term, { readonly kind: "field" }>
    | { readonly kind: "literal"; readonly literal: Literal }
    | { readonly kind: "call"; readonly name: TermFunction; readonly terms: readonly Written[] }
    | { readonly kind: "negative"; readonly term: Written }
    | {
        readonly kind: "arithmetic";
        readonly sign: Sign;
        readonly left: Written;
        readonly right: Written;
      }
  );

/** From the loosest to the tightest, as in Wireshark. */
const SIGNS: readonly (readonly Sign[])[] = [["&"], ["+", "-"], ["*", "/", "%"]];
export const TERM_FUNCTIONS: readonly TermFunction[] = [
  ...(["len", "count", "lower", "upper"] as const),
  ...(["max", "min", "abs", "string"] as const),
];
/** Braces and functions in each other. */
const DEEPEST = 50;
/** A dot says that a name is a field's. */
const NAME = /\.?([A-Za-z_]\w*(?:\.\w+)*)/y;

/** The term that comes next. */
export function takeTerm(scanner: Scanner, depth = 0): Written {
  if (depth > DEEPEST)
    return scanner.expected(
      said("filter.atMostLevelsOfBraces", { most: DEEPEST }),
      said("filter.writeItFlatter"),
    );
  return chain(scanner, 0, depth);
}

/** Whether a sign that calculates comes next. */
export function atSign(scanner: Scanner): boolean {
  return SIGNS.flat().some((sign) => isAt(scanner, sign));
}

function isAt(scanner: Scanner, sign: Sign): boolean {
  return scanner.startsWith(sign) && !(sign === "&" && scanner.startsWith("&&"));
}

function chain(scanner: Scanner, level: number, depth: number): Written {
  const signs = SIGNS[level];
  if (signs === undefined) return unary(scanner, depth);
  let left = chain(scanner, level + 1, depth);
  for (;;) {
    const sign = signs.find((one) => isAt(scanner, one));
    if (sign === undefined) return left;
    scanner.takeSymbol(sign);
    if (scanner.startsWith("-") || scanner.startsWith("+"))
      scanner.expected(said("filter.valueAfter", { sign }), said("filter.writeOneSignOnly"));
    const right = chain(scanner, level + 1, depth);
    left = { ...upTo(scanner, left.at), kind: "arithmetic", sign, left, right };
  }
}

function unary(scanner: Scanner, depth: number): Written {
  const { at } = scanner;
  const minus = scanner.takeSymbol("-");
  if (!minus) scanner.takeSymbol("+");
  if (scanner.at !== at && scanner.startsWith("{"))
    scanner.expected(
      said("filter.fieldOrValueAfterSign"),
      said("filter.asInWiresharkSignStandsBeforeOne"),
    );
  const term = primary(scanner, depth);
  return minus ? { ...upTo(scanner, at), kind: "negative", term } : term;
}

function primary(scanner: Scanner, depth: number): Written {
  const { at } = scanner;
  if (scanner.takeSymbol("{")) {
    const inner = takeTerm(scanner, depth + 1);
    if (!scanner.takeSymbol("}"))
      scanner.expected(said("filter.orSign"), said("filter.closeBraceThatWasOpened"));
    return inner;
  }
  NAME.lastIndex = at;
  const [written, name = ""] = NAME.exec(scanner.text) ?? [];
  const field = scanner.table.byName(name);
  const known = TERM_FUNCTIONS.find((one) => one === written);
  if (
    written !== undefined &&
    known !== undefined &&
    /^\s*\(/.test(scanner.text.slice(at + written.length))
  ) {
    scanner.moveTo(at + written.length);
    return called(scanner, at, known, depth);
  }
  if (written !== undefined && field !== undefined) {
    scanner.moveTo(at + written.length);
    const layers = takeLayers(scanner);
    const slices = takeSlices(scanner);
    return { ...upTo(scanner, at), kind: "field", field, slices, layers };
  }
  const literal = takeLiteral(scanner, { inSet: false, bracketed: false });
  if (literal === null)
    return scanner.expected(said("filter.fieldOrValue"), said("filter.writeTcpLenOrMaxTcpPort"));
  return { ...upTo(scanner, at), kind: "literal", literal };
}

function called(scanner: Scanner, at: number, name: TermFunction, depth: number): Written {
  scanner.takeSymbol("(");
  const terms: Written[] = [];
  do terms.push(takeTerm(scanner, depth + 1));
  while (scanner.takeSymbol(","));
  if (!scanner.takeSymbol(")")) scanner.expected('")"', said("filter.writeTcpPort", { name }));
  return { ...upTo(scanner, at), kind: "call", name, terms };
}

const LAYERS_HELP = said("filter.layersCountFromFromLastOneAs");

/** `#1`, `#[1-2,4]`, `#[-1]` behind a field; null where none come. */
function takeLayers(scanner: Scanner): readonly LayerRange[] | null {
  const { at } = scanner;
  const match = /^#(?:(\d{1,3})(?!\w)|\[([^\]]*)\])/.exec(scanner.text.slice(at));
  if (match === null)
    return scanner.startsWith("#")
      ? scanner.expected(said("filter.layerAfter"), LAYERS_HELP)
      : null;
  scanner.moveTo(at + match[0].length);
  const place = { at, length: match[0].length };
  return (match[1] ?? match[2] ?? "").split(",").map((part) => {
    const range = /^\s*(?:(-?\d{1,3})(?:([:-])(\d{1,3}))?|:(\d{1,3}))\s*$/.exec(part);
    if (range === null)
      return refuse(place, said("filter.expectedLayersGot", { part }), LAYERS_HELP);
    const from = Number(range[1] ?? 1);
    const upper = Number(range[3] ?? range[4] ?? from);
    return { from, to: range[2] === ":" ? from + upper - 1 : upper };
  });
}

/** Refuses what cannot begin a test. */
export function leftTerm(scanner: Scanner): Written {
  const term = takeTerm(scanner);
  if (!hasField(term))
    refuse(
      term,
      said("filter.expectedFieldInWhatIsCalculated"),
      said("filter.putFieldFirstAsInTcpLen", { more: fieldHelp(scanner.table, "") }),
    );
  return term;
}

function hasField(term: Written): boolean {
  switch (term.kind) {
    case "field":
      return true;
    case "literal":
      return false;
    case "call":
      return term.terms.some(hasField);
    case "negative":
      return hasField(term.term);
    case "arithmetic":
      return hasField(term.left);
  }
}

function upTo(scanner: Scanner, at: number): Place {
  return { at, length: scanner.text.slice(at, scanner.at).trimEnd().length };
}
