// The command line's language: whatever it says to a person is worded here. As --lang has it, or PORTSCOPE_LANGUAGE, or the
// system's locale, in this order. Settled before anything is said, so before Commander reads the arguments.

import { languageFor, localeOf } from "../shared/words/chooseLanguage.ts";
import { languageNamed, loadWording, type LanguageRow } from "../shared/words/languages.ts";
import type { Wording } from "../shared/words/wording.ts";
import { namedLanguage } from "./namedLanguage.ts";

const inEnvironment = process.env["PORTSCOPE_LANGUAGE"] ?? "";

/** What PORTSCOPE_LANGUAGE asks for, where there is no such language; empty otherwise. */
export const unknownLanguage: string =
  languageNamed(inEnvironment) === undefined ? inEnvironment : "";

export const t: Wording = await loadWording(
  languageNamed(namedLanguage(process.argv.slice(2))) ??
    languageNamed(inEnvironment) ??
    systemLanguage(),
);

function systemLanguage(): LanguageRow {
  // Windows sets no such variable; `Intl` knows what its user chose.
  return languageFor([localeOf(process.env) ?? Intl.DateTimeFormat().resolvedOptions().locale]);
}
