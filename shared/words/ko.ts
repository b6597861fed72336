// Every text that a person reads, in Korean, by the keys of English. Numbers, lists and plurals are Intl's; which of two particles
// stands behind a value, particle.ts tells.

import { first } from "./ko/first.ts";
import { later } from "./ko/later.ts";
import type { Language } from "./wording.ts";

export const korean: Language = { tag: "ko", areas: { ...first, ...later } };
