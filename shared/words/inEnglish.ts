import { en } from "./en.ts";
import { createWording, type Language } from "./wording.ts";

export const english: Language = { tag: "en", areas: en };

/** For what is English whoever reads it: the recording's MESSAGE, and the message of an Error. */
export const inEnglish = createWording(english);
