// The window's language, for every part of it; English until a window says otherwise.

import { createContext, useContext } from "react";
import { inEnglish } from "#english";
import type { Wording } from "../../shared/words/wording.ts";

const WordsContext = createContext<Wording>(inEnglish);

export const WordsProvider = WordsContext.Provider;

/** Puts words into the window's language. */
export function useWords(): Wording {
  return useContext(WordsContext);
}
