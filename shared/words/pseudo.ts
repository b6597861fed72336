// A language for tests: every text marked and longer by two fifths, so that a control that has no room for another language
// shows, and so does a text that is no word.

import type { Word } from "./said.ts";
import type { Tongue } from "./tongue.ts";
import type { Language } from "./wording.ts";

/** How much longer than English. */
const LONGER = 0.4;

/** `⟦Open ··⟧`: values within stay readable. */
export function pseudoText(text: string): string {
  return text === "" ? "" : `⟦${text}${"·".repeat(Math.ceil(text.length * LONGER))}⟧`;
}

export function pseudoLanguage(of: Language): Language {
  const areas = Object.entries(of.areas).map(([area, words]) => [area, () => pseudoWords(words())]);
  return { tag: of.tag, areas: Object.fromEntries(areas) as Language["areas"] };
}

function pseudoWords(words: Readonly<Record<string, Word>>): Readonly<Record<string, Word>> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, pseudoWord(word)]));
}

function pseudoWord(word: Word): Word {
  return typeof word === "string"
    ? pseudoText(word)
    : (values: never, tongue: Tongue) => pseudoText(word(values, tongue));
}
