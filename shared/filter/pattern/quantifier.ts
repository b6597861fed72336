// `*`, `+?`, `{2,5}`: the same in JavaScript but for possessive ones.

import type { PatternText } from "./PatternText.ts";

/** PCRE's bound. */
const MOST = 65_535;

/** Takes the quantifier that comes next; null where none does. `repeatable`: whether there is something before it. */
export function takeQuantifier(pattern: PatternText, repeatable: boolean): string | null {
  const from = pattern.at;
  const match = pattern.take(/(?:[*+?]|\{(\d+)(?:,(\d*))?\})([?+]?)/y);
  if (match === null) return null;
  const [text, least, most, behind] = match;
  if (!repeatable)
    pattern.refuse(
      from,
      pattern.at,
      `expected something to repeat before "${text}"`,
      text.startsWith("{") ? "Write \\{ for the character." : `Write \\${text} for the character.`,
    );
  if (behind === "+")
    pattern.cannot(
      from,
      `the possessive quantifier ${text}`,
      `Write ${text.slice(0, -1)}, which matches more at most.`,
    );
  const low = Number(least ?? 0);
  const high = most === undefined || most === "" ? low : Number(most);
  if (low > MOST || high > MOST || high < low)
    pattern.refuse(
      from,
      pattern.at,
      `expected a count up to ${MOST}, low before high, got "${text}"`,
      "Write {2,5}.",
    );
  return text;
}
