// The command line's language: whatever it says to a person is worded here. English, unless PORTSCOPE_LANGUAGE names another.

import { ENGLISH, languageNamed, loadWording } from "../shared/words/languages.ts";
import type { Wording } from "../shared/words/wording.ts";

const asked = process.env["PORTSCOPE_LANGUAGE"] ?? "";

/** What was asked for, where there is no such language; empty otherwise. */
export const unknownLanguage: string = languageNamed(asked) === undefined ? asked : "";

export const t: Wording = await loadWording(languageNamed(asked) ?? ENGLISH);
