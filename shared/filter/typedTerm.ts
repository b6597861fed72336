// The types of what is calculated: which literal is a number, and what can be added to what.

import { addressValue } from "./addressValue.ts";
import type { Sign, Term, TermFunction, Value } from "./ast.ts";
import { bytesValue } from "./bytesValue.ts";
import { VALUES } from "./checkFits.ts";
import type { FieldType } from "./fields.ts";
import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { numberOf } from "./numberValue.ts";
import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";
import type { Written } from "./termSyntax.ts";
import { timeValue } from "./timeValue.ts";
import { textOf } from "./value.ts";
import { said } from "../words/said.ts";

export interface TypedTerm {
  readonly term: Term;
  readonly type: FieldType;
}

const ANY: ReadonlySet<FieldType> = new Set([
  ...(["protocol", "number", "boolean", "seconds", "time"] as const),
  ...(["ipv4", "ipv6", "text", "bytes"] as const),
]);
const ORDERED: ReadonlySet<FieldType> = new Set([
  "number",
  "seconds",
  "time",
  "bytes",
  "ipv4",
  "ipv6",
]);

const TAKES: Readonly<Record<TermFunction, ReadonlySet<FieldType>>> = {
  len: ANY,
  count: ANY,
  lower: new Set(["text"]),
  upper: new Set(["text"]),
  max: ORDERED,
  min: ORDERED,
  abs: new Set(["number", "seconds"]),
  string: new Set(["number", "ipv4", "ipv6"]),
};

const GIVES: Partial<Readonly<Record<TermFunction, FieldType>>> = {
  len: "number",
  count: "number",
  lower: "text",
  upper: "text",
  string: "text",
};

/** Only these take what is calculated itself. */
const TAKES_TERMS: ReadonlySet<TermFunction> = new Set(["max", "min", "abs"]);
const MANY: ReadonlySet<TermFunction> = new Set(["max", "min"]);

const SIGNS_OF: Partial<Readonly<Record<FieldType, readonly Sign[]>>> = {
  number: ["+", "-", "*", "/", "%", "&"],
  seconds: ["+", "-"],
  bytes: ["&"],
  ipv4: ["&"],
  ipv6: ["&"],
};

/** `wanted`: the type of the other side, which literals have; null where there is none yet. */
export function typedTerm(written: Written, wanted: FieldType | null, text: string): TypedTerm {
  switch (written.kind) {
    case "field": {
      const { field, slices, layers } = written;
      if (slices !== null && !CUT.has(field.type))
        refuse(
          written,
          said("filter.expectedOperatorAfterGotSlice", { name: field.name }),
          said("filter.onlyBytesTextAddressesAndProtocolsHave"),
        );
      const type = slices === null || field.type === "text" ? field.type : "bytes";
      return { term: { kind: "field", field, slices, layers }, type };
    }
    case "literal":
      if (wanted === null)
        return refuse(
          written,
          said("filter.expectedFieldGotValue"),
          said("filter.putFieldFirstAsInTcpLen2"),
        );
      return {
        term: { kind: "value", value: literalAs(wanted, written.literal, text), type: wanted },
        type: wanted,
      };
    case "negative": {
      const { term, type } = typedTerm(written.term, wanted, text);
      if (type !== "number" && type !== "seconds")
        return refuse(
          written,
          said("filter.expectedNumberAfterGot", { type: VALUES[type] }),
          said("filter.onlyNumbersAndTimesCanBeNegative"),
        );
      return { term: { kind: "negative", term }, type };
    }
    case "arithmetic": {
      const left = typedTerm(written.left, wanted, text);
      const right = typedTerm(written.right, left.type, text);
      if (SIGNS_OF[left.type]?.includes(written.sign) !== true)
        return refuse(
          written,
          said("filter.expectedWhatCanBeUsedWithGot", {
            sign: written.sign,
            value2: VALUES[left.type],
          }),
          said("filter.numbersHaveTimesAndBytesAndAddresses"),
        );
      same(left, right, written.right);
      return {
        term: { kind: "arithmetic", sign: written.sign, left: left.term, right: right.term },
        type: left.type,
      };
    }
    case "call":
      return typedCall(written, wanted, text);
  }
}

const CUT: ReadonlySet<FieldType> = new Set(["bytes", "text", "protocol", "ipv4", "ipv6"]);

function typedCall(
  { name, terms: written, ...place }: Extract<Written, { readonly kind: "call" }>,
  wanted: FieldType | null,
  text: string,
): TypedTerm {
  if (written.length > 1 && !MANY.has(name))
    refuse(
      place,
      said("filter.expectedOneArgumentOfGot", { name, length: written.length }),
      said("filter.writeTcpPort", { name }),
    );
  const terms: Term[] = [];
  let first: TypedTerm | null = null;
  for (const one of written) {
    if (one.kind !== "field" && !TAKES_TERMS.has(name))
      refuse(
        one,
        said("filter.expectedFieldFor", { name }),
        said("filter.takesOneFieldAsTcpPort", { name }),
      );
    const typed: TypedTerm = typedTerm(one, first?.type ?? null, text);
    if (!TAKES[name].has(typed.type))
      refuse(
        one,
        said("filter.expectedWhatTakesGot", { name, value2: VALUES[typed.type] }),
        said("filter.takes", {
          name,
          types: [...TAKES[name]].map((type) => VALUES[type]),
        }),
      );
    if (first !== null) same(first, typed, one);
    first ??= typed;
    terms.push(typed.term);
  }
  return {
    term: { kind: "call", name, terms },
    type: GIVES[name] ?? first?.type ?? wanted ?? "number",
  };
}

/** Refuses two sides of different types. */
export function same(left: TypedTerm, right: TypedTerm, place: Place): void {
  if (left.type === right.type) return;
  refuse(
    place,
    said("filter.expectedGot2", { value1: VALUES[left.type], value2: VALUES[right.type] }),
    said("filter.bothSidesMustBeOfOneType"),
  );
}

function literalAs(type: FieldType, literal: Literal, text: string): Value {
  switch (type) {
    case "number":
    case "boolean": {
      const number = numberOf(literal);
      if (!(number >= -(2 ** 31) && number < 2 ** 32))
        refuse(
          literal,
          said("filter.expectedNumberGot", { literal: shown(literal, text) }),
          said("filter.writeNumberAsOr0x50"),
        );
      return { type: "number", number };
    }
    case "seconds":
      return timeValue(literal, "frame.time_relative", text);
    case "time":
      return timeValue(literal, "frame.time", text);
    case "ipv4":
    case "ipv6":
      return addressValue(literal, type, type === "ipv4" ? "ip.addr" : "ipv6.addr", text);
    case "text":
      return { type: "text", text: textOf(literal) };
    case "bytes":
    case "protocol":
      return { type: "bytes", bytes: bytesValue(literal, "data", text) };
  }
}
