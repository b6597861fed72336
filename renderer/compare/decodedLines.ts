// What a decoder makes of a payload as lines of text, one for each field: so fields are compared as lines are, with the words that
// changed in them. Where a field lies is no part of its line: what moved is not what changed.

import type { Decoded, DecodedField } from "../../shared/decode/Decoder.ts";
import { wordedValue } from "../../shared/decode/reading/fieldText.ts";
import type { Wording } from "../../shared/words/wording.ts";

/** Two spaces for each level. */
const INDENT = "  ";

export function decodedLines({ title, summary, fields }: Decoded, t: Wording): Uint8Array {
  const lines = [`${t.text(title)} ${wordedValue(summary, t)}`.trimEnd()];
  function add(each: readonly DecodedField[], depth: number): void {
    for (const { name, value, children } of each) {
      const words = wordedValue(value, t);
      const label = `${INDENT.repeat(depth)}${wordedValue(name, t)}`;
      lines.push(words === "" ? label : `${label}: ${words}`);
      add(children, depth + 1);
    }
  }
  add(fields, 0);
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
