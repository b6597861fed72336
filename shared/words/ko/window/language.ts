// The window's language.

import type { WordsOf } from "../../wording.ts";

export const languageWords = (): WordsOf<"language"> => ({
  "language.also": "번역, 로캘, 한국어, 영어, translation, locale, language",
  "language.system": "시스템",
  "language.use": ({ language }) => `언어: ${language}`,
});
