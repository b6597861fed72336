// English in a window, which loads it when it is the language that is spoken, or when something is to be said in English
// whatever the language. Until then a word is worded as its key. See inEnglish.ts.

import { createWording, type Beginning, type Language } from "./wording.ts";

const areas: { [A in keyof Language["areas"]]?: Language["areas"][A] } = {};
// Whoever needs a word of it has called `loadEnglish`.
export const english: Language = { tag: "en", areas: areas as Language["areas"] };

export async function loadEnglish(): Promise<Language> {
  const { en } = await import("./en.ts");
  Object.assign(areas, en);
  return english;
}

/** What a first screen says of it. */
export const beginEnglish = async (): Promise<Beginning> => ({
  tag: "en",
  areas: (await import("./en/first.ts")).first,
});

/** As in inEnglish.ts, once English is loaded. */
export const inEnglish = createWording(english);

/** A word that there is not is shown as its key: nothing but its form has to be right. */
export const mayBeWord = (key: string): boolean => /^[a-z]\w{1,40}\.\w{1,100}$/i.test(key);
