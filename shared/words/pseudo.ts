// A language for tests: every text marked and longer by two fifths, so that a control that has no room for another language
// shows, and so does a text that is no word. What a word is given (a path, a number of bytes) is as long in every language.

import type { Word } from "./said.ts";
import type { Tongue } from "./tongue.ts";
import type { Language } from "./wording.ts";

/** How much longer than English. */
const LONGER = 0.4;

/** `⟦Open ··⟧`: values within stay readable. `given`: UTF-16 units of the text that are not its own. */
export function pseudoText(text: string, given = 0): string {
  const own = Math.max(0, text.length - given);
  return text === "" ? "" : `⟦${text}${"·".repeat(Math.ceil(own * LONGER))}⟧`;
}

export function pseudoLanguage(of: Language): Language {
  const areas = Object.entries(of.areas).map(([area, words]) => [area, () => pseudoWords(words())]);
  return { tag: `${of.tag}-x-pseudo`, areas: Object.fromEntries(areas) as Language["areas"] };
}

function pseudoWords(words: Readonly<Record<string, Word>>): Readonly<Record<string, Word>> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, pseudoWord(word)]));
}

function pseudoWord(word: Word): Word {
  if (typeof word === "string") return pseudoText(word);
  return (values: never, tongue: Tongue) => {
    const text = word(values, tongue);
    const texts = Object.values(values ?? {}).filter((value) => typeof value === "string");
    const given = texts.filter((value) => text.includes(value));
    return pseudoText(
      text,
      given.reduce((sum, value) => sum + value.length, 0),
    );
  };
}
