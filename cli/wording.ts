// The command line's language: whatever it says to a person is worded here. English, whatever the system's locale.

import { inEnglish } from "../shared/words/inEnglish.ts";
import type { Wording } from "../shared/words/wording.ts";

export const t: Wording = inEnglish;
