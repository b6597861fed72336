// Which language it is where nobody named one: the first that there is of those that the system prefers.

import { ENGLISH, LANGUAGES, type LanguageRow } from "./languages.ts";

/** In the place of a language's name: as the system has it. */
export const SYSTEM = "system";

/** What a person can choose from. */
export const OFFERED: readonly LanguageRow[] = LANGUAGES.filter(
  ({ forTests }) => forTests !== true,
);

/** `preferred`: names of locales as BCP 47 or POSIX write them, the most wanted first: `ko-KR`, `ko_KR.UTF-8`, `C`. */
export function languageFor(preferred: readonly string[]): LanguageRow {
  for (const locale of preferred) {
    const [language = ""] = locale.toLowerCase().split(/[-_.@]/, 1);
    const row = OFFERED.find(({ name }) => name === language);
    if (row !== undefined) return row;
  }
  return ENGLISH;
}

/** POSIX locale(7): the first of these that is not empty is the locale of what a program says. Null where none is set. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]];
  return named.find((locale) => locale !== undefined && locale !== "") ?? null;
}
