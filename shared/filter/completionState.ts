// Where in a filter a cursor is: after a field, after an operator, between braces. Tolerant: a filter being typed is
// wrong most of the time.

import { EVENT_FIELDS, type FieldTable, type FieldType, type FilterField } from "./fields.ts";
import type { Through } from "./operand.ts";
import { FUNCTIONS } from "./operand.ts";
import type { Relation } from "./operators.ts";
import { CONNECTIVES, RELATIONS } from "./operators.ts";

export type CompletionState =
  /** A test begins; or the field in the parentheses of a function comes. */
  | { readonly at: "operand"; readonly through: Through | null }
  /** After a function's field. */
  | { readonly at: "close"; readonly through: Through }
  /** After a field; null where it is cut, masked, put through a function, or unknown. */
  | {
      readonly at: "operator";
      readonly field: FilterField | null;
      readonly type: FieldType | null;
      /** Whether that is a test already: not so of a function. */
      readonly alone: boolean;
    }
  | {
      readonly at: "value";
      readonly field: FilterField | null;
      readonly relation: Relation;
      /** The upper end of a range. */
      readonly upper: boolean;
    }
  /** After `in`, before `{`. */
  | { readonly at: "brace"; readonly field: FilterField | null }
  /** Between braces after a value. */
  | { readonly at: "comma"; readonly field: FilterField | null; readonly ranged: boolean }
  /** After a whole test. */
  | { readonly at: "end" }
  /** Inside of quotes or of a slice. */
  | { readonly at: "inside" };

export interface Cursor {
  readonly state: CompletionState;
  /** Where the word or sign that is being typed starts; the cursor itself where none is. */
  readonly from: number;
}

const START: CompletionState = { at: "operand", through: null };
const END: CompletionState = { at: "end" };
const TOKEN =
  /(?<space>\s+)|(?<string>r?"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|(?<open>r?["'][^]*)|(?<slice>\[[^\]]*\])|(?<cut>\[[^]*)|(?<word>(?:(?!\.\.)[^\s()[\]{}"'&|!=<>~^,])+)|(?<sign>===|!==|==|!=|>=|<=|&&|\|\||\^\^|\.\.|[^])/guy;

export function cursorIn(text: string, table: FieldTable = EVENT_FIELDS): Cursor {
  let state = START;
  let called: Through | null = null;
  for (const { 0: token, index, groups = {} } of text.matchAll(TOKEN)) {
    if (groups["space"] !== undefined) continue;
    const last = index + token.length === text.length;
    if (groups["open"] !== undefined || groups["cut"] !== undefined)
      return { state: { at: "inside" }, from: text.length };
    const begun = state.at === "operator" || state.at === "end" ? /^[=!&|^]$/ : /^$/;
    if (last && (groups["word"] !== undefined || begun.test(token))) return { state, from: index };
    if (state.at === "operator" && (groups["slice"] !== undefined || token === "&")) {
      state = { ...state, field: null };
      continue;
    }
    if (called !== null && token === "(") state = { at: "operand", through: called };
    else state = after(state, token, table);
    called = FUNCTIONS.find((name) => name === token) ?? null;
  }
  return { state, from: text.length };
}

const RESULTS = { len: "number", count: "number", lower: "text", upper: "text" } as const;

function after(state: CompletionState, token: string, table: FieldTable): CompletionState {
  if (state.at === "operand") {
    if (["(", "!", "not", "any", "all"].includes(token)) return START;
    if (state.through !== null) return { at: "close", through: state.through };
    const field = table.byName(token) ?? null;
    return { at: "operator", field, type: field?.type ?? null, alone: true };
  }
  if (state.at === "value") {
    if (token === "{") return state;
    return state.relation === "in" ? { at: "comma", field: state.field, ranged: state.upper } : END;
  }
  if (state.at === "comma") {
    if (token === "}") return END;
    return token === "," || token === ".."
      ? { at: "value", field: state.field, relation: "in", upper: token === ".." }
      : state;
  }
  if (state.at === "brace")
    return token === "{" ? { at: "value", field: state.field, relation: "in", upper: false } : END;
  if (state.at === "close")
    return { at: "operator", field: null, type: RESULTS[state.through], alone: false };
  if (CONNECTIVES.some(([, symbol, word]) => token === symbol || token === word)) return START;
  if (state.at !== "operator" || token === "not" || token === "!") return state;
  const relation = RELATIONS.find(([spelling]) => spelling === token)?.[1];
  if (relation === undefined) return state;
  return relation === "in"
    ? { at: "brace", field: state.field }
    : { at: "value", field: state.field, relation, upper: false };
}
