// Numbers and booleans: decimal, 0x hex, 0 octal, 0b binary, 'A'.

import type { Value } from "./ast.ts";
import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { refuse } from "./problem.ts";
import { said, type Text } from "../words/said.ts";

/** The largest that Wireshark takes for the field; it refuses a filter that compares with more. */
const LARGEST: ReadonlyMap<string, number> = new Map([
  ["tcp.port", 0xffff],
  ["tcp.srcport", 0xffff],
  ["tcp.dstport", 0xffff],
  ["udp.port", 0xffff],
  ["udp.srcport", 0xffff],
  ["udp.dstport", 0xffff],
  ["udp.length", 0xffff],
  ["tcp.len", 0xffff_ffff],
  ["data.len", 0x7fff_ffff],
  ["tcp.flags", 0xffff],
  ["tcp.hdr_len", 0xff],
  ["tcp.stream", 0xffff_ffff],
  ["udp.stream", 0xffff_ffff],
  ["tcp.seq", 0xffff_ffff],
  ["tcp.ack", 0xffff_ffff],
  ["tcp.seq_raw", 0xffff_ffff],
  ["tcp.ack_raw", 0xffff_ffff],
  ["frame.number", 0xffff_ffff],
  ["frame.len", 0xffff_ffff],
  ["frame.cap_len", 0xffff_ffff],
  ["frame.interface_queue", 0xffff_ffff],
]);

const RADIXES: readonly (readonly [RegExp, number, number])[] = [
  [/^0x[0-9a-f]+$/i, 2, 16],
  [/^0b[01]+$/i, 2, 2],
  [/^0[0-7]*$/, 0, 8],
  [/^[1-9][0-9]*$/, 0, 10],
];

export function largestOf(name: string): number {
  return LARGEST.get(name) ?? Number.MAX_SAFE_INTEGER;
}

/** `name` is a field's, or a function's as `len(data)`, which counts up to 32 bits. */
export function numberValue(literal: Literal, name: string, largest: number, text: string): Value {
  const number = numberOf(literal);
  if (Number.isNaN(number))
    refuse(
      literal,
      said("filter.expectedNumberForGot", { name, literal: shown(literal, text) }),
      help(literal, name),
    );
  if (number > largest || number < 0)
    refuse(
      literal,
      said("filter.expectedNumberFromToForGot", { largest, name, literal: shown(literal, text) }),
      said("filter.writeNumberFromTo", { largest }),
    );
  return { type: "number", number };
}

export function booleanValue(literal: Literal, name: string, text: string): Value {
  const word = literal.kind === "word" ? literal.text : "";
  const number = /^true$/i.test(word) ? 1 : /^false$/i.test(word) ? 0 : numberOf(literal);
  if (number !== 0 && number !== 1)
    refuse(
      literal,
      said("filter.expectedTrueOrFalseForGot", { name, literal: shown(literal, text) }),
      said("filter.writeOr2", { name }),
    );
  return { type: "number", number };
}

/** A whole number, NaN where it is none. */
export function numberOf(literal: Literal): number {
  if (literal.kind === "quoted")
    return literal.quoted.quote === "'" ? (literal.quoted.bytes[0] ?? Number.NaN) : Number.NaN;
  const sign = literal.text.startsWith("-") ? -1 : 1;
  const digits = literal.text.replace(/^[+-]/, "");
  for (const [form, skip, radix] of RADIXES)
    if (form.test(digits)) return sign * Number.parseInt(digits.slice(skip), radix);
  return Number.NaN;
}

function help(literal: Literal, name: string): Text {
  const text = literal.kind === "word" ? literal.text : "";
  if (literal.kind === "quoted") return said("filter.writeNumberWithoutQuotes");
  if (/^0[0-9]+$/.test(text)) return said("filter.numberThatStartsWithIsOctalLeave");
  if (/^\d+\.\.\d+$/.test(text)) return said("filter.rangesStandInBracesIn", { name, text });
  return said("filter.numberIsDecimalAsOr0x500b1010000");
}
