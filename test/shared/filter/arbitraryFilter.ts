// Random filters, as expressions that a text can say.

import * as fc from "fast-check";
import type {
  Comparison,
  Expression,
  Operand,
  Pattern,
  Slice,
  Value,
} from "../../../shared/filter/ast.ts";
import type { FilterField } from "../../../shared/filter/fields.ts";
import { largestOf } from "../../../shared/filter/numberValue.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";

const COMPARISONS: readonly Comparison[] = ["eq", "ne", "anyNe", "allEq", "gt", "ge", "lt", "le"];

const whole = (field: FilterField): Operand => ({ field, slices: null, mask: null, through: null });

const number = (max: number): fc.Arbitrary<Value> =>
  fc.oneof(fc.maxSafeNat(), fc.nat(300)).map((n) => ({ type: "number", number: Math.min(n, max) }));

const seconds: fc.Arbitrary<Value> = fc
  .oneof(
    fc.integer(),
    fc.maxSafeNat(),
    fc.integer().map((n) => n / 1000),
  )
  .map((n) => ({ type: "number", number: n === 0 ? 0 : n }));

const text: fc.Arbitrary<Value> = fc
  .string({ unit: "binary", maxLength: 8 })
  .map((text) => ({ type: "text", text }));

const bytes: fc.Arbitrary<Value> = fc
  .oneof(
    fc.uint8Array({ maxLength: 5 }),
    fc.string({ maxLength: 6 }).map((s) => Uint8Array.from(Buffer.from(s))),
  )
  .map((bytes) => ({ type: "bytes", bytes: Uint8Array.from(bytes) }));

const address = (length: 4 | 16, networks: boolean): fc.Arbitrary<Value> =>
  fc
    .tuple(
      fc.array(fc.oneof(fc.constant(0), fc.nat(255)), { minLength: length, maxLength: length }),
      networks ? fc.nat(length * 8) : fc.constant(length * 8),
    )
    .map(([bytes, prefix]) => ({ type: "address", bytes: Uint8Array.from(bytes), prefix }));

function valueFor(field: FilterField, networks = true): fc.Arbitrary<Value> {
  switch (field.type) {
    case "number":
      return number(largestOf(field.name));
    case "boolean":
      return number(1);
    case "seconds":
      return seconds;
    case "time":
      return fc.nat(2_000_000_000).map((n) => ({ type: "number", number: n * 1e6 + 250_000 }));
    case "ipv4":
      return address(4, networks);
    case "ipv6":
      return address(16, networks);
    case "bytes":
      return bytes;
    default: {
      const known = fc
        .constantFrom(...(field.values ?? ["x"]))
        .map((text): Value => ({ type: "text", text }));
      return field.closed === true ? known : fc.oneof(known, text);
    }
  }
}

const slices: fc.Arbitrary<readonly Slice[]> = fc.array(
  fc.record({
    from: fc.integer({ min: -20, max: 20 }),
    length: fc.option(fc.integer({ min: 1, max: 20 })),
  }),
  { minLength: 1, maxLength: 3 },
);

type Pair = readonly [Operand, Value];

/** The operand, and a value that goes with it. */
function comparable(field: FilterField): fc.Arbitrary<Pair> {
  const operand = whole(field);
  const plain = valueFor(field).map((value) => [operand, value] as const);
  const counted = (through: "len" | "count") =>
    number(0xffff_ffff).map((value): Pair => [{ ...operand, through }, value]);
  const more = [counted("count")];
  if (field.type === "bytes" || field.type === "text") {
    more.push(counted("len"));
    const free = field.type === "bytes" ? bytes : text;
    more.push(
      fc.tuple(slices, free).map(([slices, value]): Pair => [{ ...operand, slices }, value]),
    );
    if (field.type === "text")
      for (const through of ["lower", "upper"] as const)
        more.push(text.map((value): Pair => [{ ...operand, through }, value]));
  }
  if (field.type === "number") {
    const most = Math.min(largestOf(field.name), 0xffff_ffff);
    more.push(
      fc
        .tuple(fc.nat(most), valueFor(field))
        .map(([mask, value]): Pair => [{ ...operand, mask }, value]),
    );
  }
  return fc.oneof(plain, ...more);
}

const FRAGMENTS = [
  "a",
  "b+",
  "G",
  "\\d",
  "\\s*",
  "[a-f]",
  "[^x]",
  "(ab|c)?",
  ".",
  "^",
  "$",
  "\\.",
  "\\x41",
  "(?:no)",
  "\\b",
  "{",
  "-",
  "[[:alpha:]]",
  "é",
  "[à-ö]",
  "\\r\\n",
  "(?=x)",
  "a{2,3}?",
  "\\1",
  "7",
  "]",
  "\\h",
  "\\S",
];

const pattern: fc.Arbitrary<Pattern> = fc
  .tuple(
    fc.constantFrom("", "(?-i)", "(?s)", "(?m)", "(?-i)(?s)"),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 6 }),
  )
  .map(([options, parts]) => {
    const parsed = parseFilter(`data matches r"${options}${parts.join("")}"`);
    return parsed.ok && parsed.expression?.kind === "matches"
      ? parsed.expression.pattern
      : { source: "x", flags: "i", linear: "[Xx]" };
  });

function testOf(field: FilterField, all: readonly FilterField[]): fc.Arbitrary<Expression> {
  const operand = whole(field);
  // Ours alone are compared with 1.
  const present: fc.Arbitrary<Expression> = fc.constant(
    field.type === "boolean" && !field.wireshark
      ? { kind: "compare", comparison: "eq", operand, value: { type: "number", number: 1 } }
      : { kind: "present", operand },
  );
  if (field.type === "protocol") return present;
  const kinds: fc.Arbitrary<Expression>[] = [
    present,
    fc
      .tuple(comparable(field), fc.constantFrom(...COMPARISONS))
      .map(([[operand, value], comparison]) => ({ kind: "compare", comparison, operand, value })),
    fc
      .array(fc.tuple(valueFor(field, false), valueFor(field, false), fc.boolean()), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pairs) => ({
        kind: "in",
        operand,
        ranges: pairs.map(([a, b, single]) => {
          if (single) return { low: a, high: a };
          const swap = a.type === "number" && b.type === "number" && a.number > b.number;
          return swap ? { low: b, high: a } : { low: a, high: b };
        }),
      })),
  ];
  const fellows = all.filter(
    (other) => other.type === field.type && field.values?.includes(other.name) !== true,
  );
  if (fellows.length > 0)
    kinds.push(
      fc
        .tuple(fc.constantFrom(...fellows), fc.constantFrom(...COMPARISONS))
        .map(([other, comparison]) => ({
          kind: "compareFields",
          comparison,
          left: operand,
          right: whole(other),
        })),
    );
  if (field.type === "bytes" || field.type === "text") {
    const cut = fc.option(slices).map((slices) => ({ ...operand, slices }));
    kinds.push(
      cut.map((operand) => ({ kind: "present", operand })),
      fc.tuple(cut, field.type === "bytes" ? bytes : text).map(([operand, value]) => ({
        kind: "contains",
        operand,
        needle:
          value.type === "bytes"
            ? value.bytes
            : new TextEncoder().encode(value.type === "text" ? value.text : ""),
      })),
      fc.tuple(cut, pattern).map(([operand, pattern]) => ({ kind: "matches", operand, pattern })),
    );
  }
  return fc.oneof(...kinds);
}

/** Filters over these fields; `joins`: what joins their tests. */
export function arbitraryFilter(
  fields: readonly FilterField[],
  joins: readonly ("and" | "or" | "xor")[],
): fc.Arbitrary<Expression> {
  const test = fc.constantFrom(...fields).chain((field) => testOf(field, fields));
  return fc.letrec<{ filter: Expression }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4 },
      test,
      fc.record({ kind: fc.constant("not" as const), operand: tie("filter") }),
      fc.record({ kind: fc.constantFrom(...joins), left: tie("filter"), right: tie("filter") }),
    ),
  })).filter;
}
