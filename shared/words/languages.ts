// The languages that there are: a row for each. Another one is a file with the same keys as English, and its row here; window,
// command line and desktop program know it then.

import { beginEnglish, loadEnglish } from "#english";
import { createWording, type Beginning, type Language, type Wording } from "./wording.ts";

export interface LanguageRow {
  /** As a setting, an address and PORTSCOPE_LANGUAGE name it. */
  readonly name: string;
  /** As it calls itself. */
  readonly title: string;
  /** Loaded when it is chosen: nobody pays for a language that he does not read. */
  readonly load: () => Promise<Language>;
  /** What a window draws its first screen with, where that is a file of its own. */
  readonly begin?: () => Promise<Beginning>;
  /** Taken by name, but offered to nobody. */
  readonly forTests?: boolean;
}

export const ENGLISH: LanguageRow = {
  name: "en",
  title: "English",
  load: loadEnglish,
  begin: beginEnglish,
};

export const LANGUAGES: readonly LanguageRow[] = [
  ENGLISH,
  {
    name: "ko",
    title: "한국어",
    load: async () => (await import("./ko.ts")).korean,
    begin: async () => ({ tag: "ko", areas: (await import("./ko/first.ts")).first }),
  },
  {
    name: "pseudo",
    title: "Pseudo-language",
    load: async () => (await import("./pseudo.ts")).pseudoLanguage(await loadEnglish()),
    forTests: true,
  },
];

/** Undefined where there is none of that name. */
export function languageNamed(name: unknown): LanguageRow | undefined {
  return LANGUAGES.find((row) => row.name === name);
}

export async function loadWording({ load }: LanguageRow): Promise<Wording> {
  return createWording(await load());
}

/**
 * For a window that is not drawn yet: what it says first, and then all of it. A word that is not there yet is empty; where a language
 * is all one file, the first has everything.
 */
export async function beginWording({ begin, load }: LanguageRow): Promise<Wording> {
  return begin === undefined ? createWording(await load()) : createWording(await begin(), () => "");
}
