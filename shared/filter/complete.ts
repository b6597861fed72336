// What can come at the cursor of a filter being typed: fields, then operators that go with the field, then values.

import { assertNever } from "../assertNever.ts";
import type { CompletionState } from "./completionState.ts";
import { cursorIn } from "./completionState.ts";
import { EVENT_FIELDS, type FieldTable, type FieldType, type FilterField } from "./fields.ts";
import { literalText } from "./formatFilter.ts";
import { takesType } from "./operand.ts";
import { said, type Text } from "../words/said.ts";

export interface CompletionOption {
  /** Goes in place of the text from `from` to `to`. */
  readonly insert: string;
  readonly label: string;
  readonly about: Text;
}

export interface Completion {
  readonly from: number;
  readonly to: number;
  /** The likeliest first. */
  readonly options: readonly CompletionOption[];
}

/** Values that are there now, by the field's name: the numbers of open sockets, ports in use. */
export type KnownValues = Readonly<
  Record<string, readonly { readonly value: string | number; readonly about: Text }[]>
>;

/** What follows the cursor in the same word is replaced too. Never throws. */
export function completeFilter(
  text: string,
  cursor: number,
  known: KnownValues = {},
  table: FieldTable = EVENT_FIELDS,
): Completion {
  const at = Math.min(Math.max(Math.trunc(cursor) || 0, 0), text.length);
  const { state, from } = cursorIn(text.slice(0, at), table);
  const behind = /^[^\s()[\]{}"'&|!=<>~^,]*/.exec(text.slice(at))?.[0] ?? "";
  const to = /[\w.:-]$/.test(text.slice(from, at)) ? at + behind.length : at;
  return { from, to, options: fitting(optionsFor(state, known, table), text.slice(from, at)) };
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

function optionsFor(
  state: CompletionState,
  known: KnownValues,
  { fields }: FieldTable,
): readonly CompletionOption[] {
  switch (state.at) {
    case "operand": {
      const { through } = state;
      if (through === null) return [...fields.map(fieldOption), ...STARTERS];
      return fields.filter(({ type }) => takesType(through, type)).map(fieldOption);
    }
    case "close":
      return [option(")", said("filterField.endsFunction"))];
    case "operator":
      return [...operatorsOf(state.type, state.field !== null), ...(state.alone ? CONNECTORS : [])];
    case "value":
      if (state.field === null || state.relation === "matches") return [];
      return valuesOf(state.field, known);
    case "brace":
      return [option("{", said("filterField.setOfValuesAndRanges"))];
    case "comma":
      return [
        option(",", said("filterField.furtherValue")),
        ...(state.ranged ? [] : [option("..", said("filterField.range"))]),
        option("}", said("filterField.endsSet")),
      ];
    case "end":
      return CONNECTORS;
    case "inside":
      return [];
    default:
      return assertNever(state);
  }
}

function option(insert: string, about: Text): CompletionOption {
  return { insert, label: insert, about };
}

function fieldOption({ name, about }: FilterField): CompletionOption {
  return option(name, about);
}

const STARTERS = [
  option("not", said("filterField.whatFollowsDoesNotHold")),
  option("len(", said("filterField.lengthInBytesLenData")),
  option("count(", said("filterField.howManyValuesFieldHas")),
  option("lower(", said("filterField.textInLowerCase")),
  option("upper(", said("filterField.textInUpperCase")),
];

const CONNECTORS = [
  option("and", said("filterField.bothHold")),
  option("or", said("filterField.oneOfBothHoldsOrBothDo")),
  option("xor", said("filterField.oneOfBothHoldsButNotBoth")),
];

const EQUAL = [
  option("==", said("filterField.equalOfSeveralValuesAny")),
  option("!=", said("filterField.notEqualOfSeveralValuesNoneIs")),
];
const ORDER = [
  option(">", said("filterField.greater")),
  option(">=", said("filterField.greaterOrEqual")),
  option("<", said("filterField.less")),
  option("<=", said("filterField.lessOrEqual")),
];
const SETS = [
  option("in", said("filterField.oneOfSeveralIn")),
  // not for people: an operator of two words.
  option("not in", said("filterField.noneOfSeveral")),
];
const STRICT = [
  option("===", said("filterField.allValuesAreEqualToIt")),
  option("!==", said("filterField.someValueIsNotEqualToIt")),
];
const SEARCH = [
  option("contains", said("filterField.holdsTheseBytesOrThisTextContains")),
  option("matches", said("filterField.regularExpressionMatchesCaseIgnoredMatchesGet")),
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
  if (field.type === "boolean")
    return [option("1", said("filterField.itIsSo")), option("0", said("filterField.itIsNotSo"))];
  const found = Object.hasOwn(known, field.name) ? (known[field.name] ?? []) : [];
  const typical = (field.values ?? []).map((value) => ({ value, about: field.about }));
  return [...found, ...typical].map(({ value, about }) => ({
    insert: literalText(field, value),
    label: String(value),
    about,
  }));
}
