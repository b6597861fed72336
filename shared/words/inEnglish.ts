// English, all of it at once. A window has inEnglish.page.ts in its place; what both may import says `#english`, which
// package.json maps to the one or the other.

import { en } from "./en.ts";
import { lookUpIn } from "./lookUp.ts";
import { createWording, type Language } from "./wording.ts";

export const english: Language = { tag: "en", areas: en };

export const loadEnglish = async (): Promise<Language> => english;
export const beginEnglish = loadEnglish;

/** For what is English whoever reads it: the recording's MESSAGE, and the message of an Error. */
export const inEnglish = createWording(english);

const wordOf = lookUpIn(en);

/** Whether a file's or a peer's text may be a word of ours. */
export const mayBeWord = (key: string): boolean => wordOf(key) !== undefined;
