// The language that an App speaks. English until its feature (renderer/language) has loaded another.

import { inEnglish } from "#english";
import type { Wording } from "../../shared/words/wording.ts";
import type { App } from "./App.ts";
import { slice } from "./slice.ts";

export const wordsSlice = slice("words", () => ({ t: inEnglish }));

/** From now on all that it shows is in this language. */
export function speak(app: Pick<App, "store">, t: Wording): void {
  wordsSlice.set(app, { t });
}
