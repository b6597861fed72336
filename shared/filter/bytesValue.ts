// Bytes: 0d:0a, 0d-0a, 0d.0a, 0d0a, one as 0d or 0x0d, or quoted text, which is its UTF-8.

import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { refuse } from "./problem.ts";
import { said, type Text } from "../words/said.ts";

/** One separator throughout, as in Wireshark. A colon before a byte says that it is one: `:ff`. */
const SEPARATED =
  /^:?[0-9a-f]{2}(?:(:[0-9a-f]{2})+|(-[0-9a-f]{2})+|(\.[0-9a-f]{2})+|([0-9a-f]{2})*)$/i;
const SINGLE = /^(?:0x[0-9a-f]{2}|[0-9a-f])$/i;

export function bytesValue(literal: Literal, name: Text, text: string): Uint8Array {
  if (literal.kind === "quoted") return literal.quoted.bytes;
  if (SINGLE.test(literal.text))
    return Uint8Array.of(Number.parseInt(literal.text.replace(/^0x/i, ""), 16));
  if (!SEPARATED.test(literal.text))
    refuse(
      literal,
      said("filter.expectedBytesForGot", { name, literal: shown(literal, text) }),
      help(literal.text),
    );
  const pairs = literal.text.match(/[0-9a-f]{2}/gi) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

function help(text: string): Text {
  if (/^0x[0-9a-f]+$/i.test(text)) return said("filter.n0xStandsForOneByteAs0x0d");
  if (/^[0-9a-f]+$/i.test(text)) return said("filter.writeTwoHexDigitsForEachByte");
  return said("filter.writeTextBetweenQuotesAsOrHex", {
    example: text.slice(0, 20).replaceAll("\\", "\\\\"),
  });
}
