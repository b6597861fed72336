// From what is typed into the find bar to the filter that finds it.

import { parseHex } from "../../shared/format/hex.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { bytesText, quotedText } from "../../shared/filter/valueText.ts";
import { said, type Text } from "../../shared/words/said.ts";

export type FindMode = "text" | "hex" | "regex";

export const FIND_MODES: readonly { readonly id: FindMode; readonly title: Text }[] = [
  { id: "text", title: said("find.text") },
  { id: "hex", title: said("find.hex") },
  { id: "regex", title: said("find.regex") },
];

/** What is wrong, and where in what was typed. */
export interface FindProblem {
  readonly at: number;
  readonly length: number;
  readonly sentence: Text;
}

export type FindFilter =
  | { readonly ok: true; readonly filter: string }
  | { readonly ok: false; readonly problem: FindProblem };

/**
 * Payloads, the sentences of calls that carry none, and, where the rows show it (`inInfo`), what their messages say in a line.
 * `text` is not empty.
 */
export function findFilter(mode: FindMode, text: string, inInfo = false): FindFilter {
  if (mode === "hex") {
    const parsed = parseHex(text);
    if (!parsed.ok) return parsed;
    if (parsed.bytes.length === 0) return wrong(0, text.length, said("find.expectedHexDigits"));
    // not for people: the filter language.
    return { ok: true, filter: `payload contains ${bytesText(parsed.bytes)}` };
  }
  if (mode === "text") {
    const quoted = quotedText(text);
    // not for people: the filter language.
    return { ok: true, filter: anyOf(inInfo, (field) => `${field} contains ${quoted}`) };
  }
  // As it is typed, within r"…", where only a quote would end it.
  const pattern = text.replaceAll('"', "\\x22");
  // not for people: the filter language.
  const start = 'payload matches r"';
  const filter = anyOf(inInfo, (field) => `${field} matches r"${pattern}"`);
  const parsed = parseFilter(filter);
  if (parsed.ok) return { ok: true, filter };
  const { at, length, message, help } = parsed.problem;
  // Only where no quote was written out is a place in the filter a place in the text.
  const place = pattern === text ? Math.max(0, at - start.length) : 0;
  const known = pattern === text && place <= text.length;
  return wrong(
    known ? place : 0,
    known ? length : text.length,
    said("find.problem", { message, help }),
  );
}

function anyOf(inInfo: boolean, test: (field: string) => string): string {
  return ["payload", "text", ...(inInfo ? ["info"] : [])].map(test).join(" || ");
}

function wrong(at: number, length: number, words: Text): FindFilter {
  return { ok: false, problem: { at, length, sentence: words } };
}
