// A language for tests: every text marked and longer by two fifths, so that a control that has no room for another language
// shows, and so does a text that is no word.

import type { Tongue } from "./tongue.ts";
import type { Language, Words } from "./wording.ts";

/** How much longer than English. */
const LONGER = 0.4;

/** `⟦Open ··⟧`: values within stay readable. */
export function pseudoText(text: string): string {
  return text === "" ? "" : `⟦${text}${"·".repeat(Math.ceil(text.length * LONGER))}⟧`;
}

type AnyWord = (values: never, tongue: Tongue) => string;

export function pseudoLanguage(of: Language): Language {
  const words = Object.entries(of.words).map(([key, word]) => [
    key,
    typeof word === "string"
      ? pseudoText(word)
      : (values: never, tongue: Tongue) => pseudoText((word as AnyWord)(values, tongue)),
  ]);
  return { tag: of.tag, words: Object.fromEntries(words) as Words };
}
