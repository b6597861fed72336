// Where in a filter a cursor is: after a field, after an operator, between braces. Tolerant: a filter being typed is
// wrong most of the time.

import type { FieldType, FilterField } from "./fields.ts";
import { fieldByName } from "./fields.ts";
import { FUNCTIONS } from "./operand.ts";
import type { Relation } from "./operators.ts";
import { CONNECTIVES, RELATIONS } from "./operators.ts";

export type CompletionState =
  /** A test begins; or the field in a function's parentheses comes, whose result has that type. */
  | { readonly at: "operand"; readonly result: FieldType | null }
  /** After a field, or after what is none (null). */
  | { readonly at: "operator"; readonly field: FilterField | null; readonly type: FieldType | null }
  | { readonly at: "value"; readonly field: FilterField | null; readonly relation: Relation }
  /** After `in`, before `{`. */
  | { readonly at: "brace"; readonly field: FilterField | null }
  /** Between braces after a value. */
  | { readonly at: "comma"; readonly field: FilterField | null }
  /** After a whole test. */
  | { readonly at: "end" }
  /** Inside of quotes or of a slice. */
  | { readonly at: "inside" };

export interface Cursor {
  readonly state: CompletionState;
  /** Where the word or sign that is being typed starts; the cursor itself where none is. */
  readonly from: number;
}

const START: CompletionState = { at: "operand", result: null };
const END: CompletionState = { at: "end" };
const TOKEN =
  /(?<space>\s+)|(?<string>r?"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|(?<open>r?["'][^]*)|(?<slice>\[[^\]]*\])|(?<cut>\[[^]*)|(?<word>(?:(?!\.\.)[^\s()[\]{}"'&|!=<>~^,])+)|(?<sign>===|!==|==|!=|>=|<=|&&|\|\||\^\^|\.\.|[^])/guy;

export function cursorIn(text: string): Cursor {
  let state = START;
  let through: string | null = null;
  for (const { 0: token, index, groups = {} } of text.matchAll(TOKEN)) {
    if (groups["space"] !== undefined) continue;
    const last = index + token.length === text.length;
    if (groups["open"] !== undefined || groups["cut"] !== undefined)
      return { state: { at: "inside" }, from: text.length };
    const begun = state.at === "operator" || state.at === "end" ? /^[=!&|^]$/ : /^$/;
    if (last && (groups["word"] !== undefined || begun.test(token))) return { state, from: index };
    if (groups["slice"] !== undefined) continue;
    const called = through;
    through = state.at === "operand" && FUNCTIONS.some((name) => name === token) ? token : null;
    if (called !== null && token === "(") {
      state = { at: "operand", result: called === "len" || called === "count" ? "number" : "text" };
      continue;
    }
    state = after(state, token);
  }
  return { state, from: text.length };
}

function after(state: CompletionState, token: string): CompletionState {
  if (state.at === "operand") {
    if (token === "(" || token === "!" || token === "not") return START;
    if (state.result !== null) return { at: "operator", field: null, type: state.result };
    const field = fieldByName(token) ?? null;
    return { at: "operator", field, type: field?.type ?? null };
  }
  if (state.at === "value") {
    if (token === "{") return state;
    return state.relation === "in" ? { at: "comma", field: state.field } : END;
  }
  if (state.at === "comma") {
    if (token === "}") return END;
    const more = token === "," || token === "..";
    return more ? { at: "value", field: state.field, relation: "in" } : state;
  }
  if (state.at === "brace")
    return token === "{" ? { at: "value", field: state.field, relation: "in" } : END;
  if (CONNECTIVES.some(([, symbol, word]) => token === symbol || token === word)) return START;
  if (state.at !== "operator" || token === "not" || token === "!") return state;
  // The end of `len(data)`.
  if (token === ")") return state;
  const relation = RELATIONS.find(([spelling]) => spelling === token)?.[1];
  if (relation === undefined) return state;
  return relation === "in"
    ? { at: "brace", field: state.field }
    : { at: "value", field: state.field, relation };
}
