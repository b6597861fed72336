// How much there is of something, where it stands alone.

import type { WordsOf } from "../wording.ts";
import { BYTES } from "./nouns.ts";

export const quantityWords = (): WordsOf<"quantity"> => ({
  "quantity.bytes": ({ count }, t) => t.some(count, BYTES),
});
