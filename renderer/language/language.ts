// The window's language: as it is set, or as the page's address names it (`?language=`), for this page alone. Changes at once.

import { languageFor } from "../../shared/words/chooseLanguage.ts";
import {
  beginWording,
  languageNamed,
  loadWording,
  type LanguageRow,
} from "../../shared/words/languages.ts";
import type { Wording } from "../../shared/words/wording.ts";
import type { App } from "../app/App.ts";
import { personSetting } from "../app/personSetting.ts";
import { speak } from "../app/words.ts";

/** Its name among LANGUAGES, or SYSTEM. */
export const languageSetting = personSetting("language");

/** Follows the setting from now on. Returns its undo. */
export function keepLanguage(app: App): () => void {
  return app.store.subscribe((state, before) => {
    if (languageSetting.of(state) !== languageSetting.of(before)) void showLanguage(app);
  });
}

/**
 * For the start of a page: settles when the words of its first screen are there; the others follow. `name`: as its address has it;
 * null where it names none.
 */
export async function showNamedLanguage(app: App, name: string | null): Promise<void> {
  const named = languageNamed(name);
  if (named !== undefined) languageSetting.show(app, named.name);
  await speakSoon(app, beginWording);
  void showLanguage(app);
}

/** As it is set, which may be as the system has it now. A language that cannot be loaded leaves the one that is there. */
export const showLanguage = (app: App): Promise<void> => speakSoon(app, loadWording);

async function speakSoon(app: App, load: (row: LanguageRow) => Promise<Wording>): Promise<void> {
  const name = languageSetting.get(app);
  try {
    const t = await load(rowOf(name));
    // Another one may have been chosen meanwhile.
    if (languageSetting.get(app) === name) speak(app, t);
  } catch (error) {
    reportError(error);
  }
}

function rowOf(name: string): LanguageRow {
  return languageNamed(name) ?? languageFor(navigator.languages);
}
