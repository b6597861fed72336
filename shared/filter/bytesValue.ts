// Bytes: 0d:0a, 0d-0a, 0d.0a, 0d0a, one as 0d or 0x0d, or quoted text, which is its UTF-8.

import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { refuse } from "./problem.ts";

/** One separator throughout, as in Wireshark. A colon before a byte says that it is one: `:ff`. */
const SEPARATED =
  /^:?[0-9a-f]{2}(?:(:[0-9a-f]{2})+|(-[0-9a-f]{2})+|(\.[0-9a-f]{2})+|([0-9a-f]{2})*)$/i;
const SINGLE = /^(?:0x[0-9a-f]{2}|[0-9a-f])$/i;

export function bytesValue(literal: Literal, name: string, text: string): Uint8Array {
  if (literal.kind === "quoted") return literal.quoted.bytes;
  if (SINGLE.test(literal.text))
    return Uint8Array.of(Number.parseInt(literal.text.replace(/^0x/i, ""), 16));
  if (!SEPARATED.test(literal.text))
    refuse(literal, `expected bytes for ${name}, got ${shown(literal, text)}`, help(literal.text));
  const pairs = literal.text.match(/[0-9a-f]{2}/gi) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

function help(text: string): string {
  if (/^0x[0-9a-f]+$/i.test(text))
    return "0x stands for one byte, as 0x0d; write several with colons, as 0d:0a.";
  if (/^[0-9a-f]+$/i.test(text)) return "Write two hex digits for each byte, as 0d:0a.";
  return `Write text between quotes, as "${text.slice(0, 20).replaceAll("\\", "\\\\")}", or hex bytes, as 0d:0a.`;
}
