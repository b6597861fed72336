// The desktop program's language, for menus, dialogs and notices: as PORTSCOPE_LANGUAGE has it, else as a person set it in a
// window, else as the system has it. Another one may be chosen while it runs.

import { languageFor, localeOf, SYSTEM } from "../shared/words/chooseLanguage.ts";
import { languageNamed, loadWording } from "../shared/words/languages.ts";
import type { Wording } from "../shared/words/wording.ts";

const asked = languageNamed(process.env["PORTSCOPE_LANGUAGE"]);

/** What the page's address says of it; empty where the window's own setting counts. */
export const languageQuery: string = asked === undefined ? "" : `?language=${asked.name}`;

/** The locales that the system prefers. Before the app is ready Electron does not know them. */
let preferred: readonly string[] = [localeOf(process.env) ?? ""];
let shown = asked?.name ?? SYSTEM;

/** Of what is shown from now on. */
export let t: Wording = await wordingOf(shown);

const changed = new Set<() => void>();

/** From now on in the language of that name, or as the system has it. One that cannot be loaded leaves the one that is there. */
export async function speak(name: string): Promise<void> {
  shown = name;
  const wording = await wordingOf(name);
  // Another one may have been chosen meanwhile.
  if (shown !== name || wording.tongue.tag === t.tongue.tag) return;
  t = wording;
  for (const tell of changed) tell();
}

/** What the system prefers is another than was known. */
export function followSystem(locales: readonly string[]): Promise<void> {
  preferred = locales;
  return speak(shown);
}

/** Called whenever `t` is another one: what was drawn with the last one is to be drawn anew. */
export function onLanguage(tell: () => void): void {
  changed.add(tell);
}

function wordingOf(name: string): Promise<Wording> {
  return loadWording(languageNamed(name) ?? languageFor(preferred));
}
