// Nouns that are counted, in their forms.

import type { Forms } from "../tongue.ts";

export const BYTES: Forms = { one: "byte", other: "bytes" };
