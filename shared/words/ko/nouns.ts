// Nouns that are counted by themselves; of all else it is said how many pieces there are: `이벤트 3개`.

import type { Forms } from "../tongue.ts";

export const BYTES: Forms = { other: "바이트" };
