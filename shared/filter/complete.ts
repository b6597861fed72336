// What can come at the cursor of a filter being typed: fields, then operators that go with the field, then values.

import { assertNever } from "../assertNever.ts";
import type { CompletionState } from "./completionState.ts";
import { cursorIn } from "./completionState.ts";
import type { FieldType, FilterField } from "./fields.ts";
import { FIELDS } from "./fields.ts";
import { literalText } from "./formatFilter.ts";
import { takesType } from "./operand.ts";

export interface CompletionOption {
  /** Goes in place of the text from `from` to `to`. */
  readonly insert: string;
  readonly label: string;
  readonly about: string;
}

export interface Completion {
  readonly from: number;
  readonly to: number;
  /** The likeliest first. */
  readonly options: readonly CompletionOption[];
}

/** Values that are there now, by the field's name: the numbers of open sockets, ports in use. */
export type KnownValues = Readonly<
  Record<string, readonly { readonly value: string | number; readonly about: string }[]>
>;

/** What follows the cursor in the same word is replaced too. Never throws. */
export function completeFilter(text: string, cursor: number, known: KnownValues = {}): Completion {
  const at = Math.min(Math.max(Math.trunc(cursor) || 0, 0), text.length);
  const { state, from } = cursorIn(text.slice(0, at));
  const behind = /^[^\s()[\]{}"'&|!=<>~^,]*/.exec(text.slice(at))?.[0] ?? "";
  const to = /[\w.:-]$/.test(text.slice(from, at)) ? at + behind.length : at;
  return { from, to, options: fitting(optionsFor(state, known), text.slice(from, at)) };
}

function fitting(options: readonly CompletionOption[], begun: string): readonly CompletionOption[] {
  const typed = begun.toLowerCase();
  const starts = ({ label }: CompletionOption) => label.toLowerCase().startsWith(typed);
  const holds = ({ label }: CompletionOption) => label.toLowerCase().includes(typed);
  return [
    ...options.filter(starts),
    ...options.filter((option) => !starts(option) && holds(option)),
  ];
}

function optionsFor(state: CompletionState, known: KnownValues): readonly CompletionOption[] {
  switch (state.at) {
    case "operand": {
      const { through } = state;
      if (through === null) return [...FIELDS.map(fieldOption), ...STARTERS];
      return FIELDS.filter(({ type }) => takesType(through, type)).map(fieldOption);
    }
    case "close":
      return [option(")", "Ends the function.")];
    case "operator":
      return [...operatorsOf(state.type, state.field !== null), ...(state.alone ? CONNECTORS : [])];
    case "value":
      if (state.field === null || state.relation === "matches") return [];
      return valuesOf(state.field, known);
    case "brace":
      return [option("{", "A set of values and ranges: {80, 443, 8000..8999}.")];
    case "comma":
      return [
        option(",", "A further value."),
        ...(state.ranged ? [] : [option("..", "A range.")]),
        option("}", "Ends the set."),
      ];
    case "end":
      return CONNECTORS;
    case "inside":
      return [];
    default:
      return assertNever(state);
  }
}

function option(insert: string, about: string): CompletionOption {
  return { insert, label: insert, about };
}

function fieldOption({ name, about }: FilterField): CompletionOption {
  return option(name, about);
}

const STARTERS = [
  option("not", "What follows does not hold."),
  option("len(", "Length in bytes: len(data) > 100."),
  option("count(", "How many values a field has."),
  option("lower(", "Text in lower case."),
  option("upper(", "Text in upper case."),
];

const CONNECTORS = [
  option("and", "Both hold."),
  option("or", "One of both holds, or both do."),
  option("xor", "One of both holds, but not both."),
];

const EQUAL = [
  option("==", "Equal; of several values any."),
  option("!=", "Not equal; of several values none is."),
];
const ORDER = [
  option(">", "Greater."),
  option(">=", "Greater or equal."),
  option("<", "Less."),
  option("<=", "Less or equal."),
];
const SETS = [
  option("in", "One of several: in {80, 443, 8000..8999}."),
  option("not in", "None of several."),
];
const STRICT = [
  option("===", "All values are equal to it."),
  option("!==", "Some value is not equal to it."),
];
const SEARCH = [
  option("contains", 'Holds these bytes or this text: contains "GET".'),
  option("matches", 'A regular expression matches, case ignored: matches "^GET".'),
];

/** `whole`: only a whole field can be in a set. */
function operatorsOf(type: FieldType | null, whole: boolean): readonly CompletionOption[] {
  const sets = whole ? SETS : [];
  switch (type) {
    case null:
    case "protocol":
      return [];
    case "boolean":
      return EQUAL;
    case "text":
      return [...EQUAL, ...SEARCH, ...sets];
    case "bytes":
      return [...SEARCH, ...EQUAL];
    case "number":
    case "seconds":
    case "time":
    case "ipv4":
    case "ipv6":
      return [...EQUAL, ...ORDER, ...sets, ...STRICT];
    default:
      return assertNever(type);
  }
}

function valuesOf(field: FilterField, known: KnownValues): readonly CompletionOption[] {
  if (field.type === "boolean") return [option("1", "It is so."), option("0", "It is not so.")];
  const found = Object.hasOwn(known, field.name) ? (known[field.name] ?? []) : [];
  const typical = (field.values ?? []).map((value) => ({ value, about: field.about }));
  return [...found, ...typical].map(({ value, about }) => ({
    insert: literalText(field, value),
    label: String(value),
    about,
  }));
}
