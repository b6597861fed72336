// `*`, `+?`, `{2,5}`: the same in JavaScript but for possessive ones.

import type { PatternText } from "./PatternText.ts";
import { said } from "../../words/said.ts";

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
      said("filter.expectedSomethingToRepeatBefore", { text }),
      text.startsWith("{")
        ? said("filter.writeForCharacter3")
        : said("filter.writeForCharacter4", { text }),
    );
  if (behind === "+")
    pattern.cannot(
      from,
      said("filter.possessiveQuantifier", { text }),
      said("filter.writeWhichMatchesMoreAtMost2", { pattern: text.slice(0, -1) }),
    );
  const low = Number(least ?? 0);
  const high = most === undefined || most === "" ? low : Number(most);
  if (low > MOST || high > MOST || high < low)
    pattern.refuse(
      from,
      pattern.at,
      said("filter.expectedCountUpToLowBeforeHigh", { MOST, text }),
      "Write {2,5}.",
    );
  return text;
}
