// The desktop program's language, for menus, dialogs, notices and its windows. English, unless PORTSCOPE_LANGUAGE names another.

import { ENGLISH, languageNamed, loadWording } from "../shared/words/languages.ts";
import type { Wording } from "../shared/words/wording.ts";

const asked = languageNamed(process.env["PORTSCOPE_LANGUAGE"]);

/** What the page's address says of it; empty where the window's own setting counts. */
export const languageQuery: string = asked === undefined ? "" : `?language=${asked.name}`;

export const t: Wording = await loadWording(asked ?? ENGLISH);
