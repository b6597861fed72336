// The desktop program's language, for menus, dialogs and notices; its windows have their own. English, whatever the system's locale.

import { inEnglish } from "../shared/words/inEnglish.ts";
import type { Wording } from "../shared/words/wording.ts";

export const t: Wording = inEnglish;
