// How much there is of something, where it stands alone.

import type { Tongue } from "../tongue.ts";
import { BYTES } from "./nouns.ts";

export const quantityWords = () => ({
  "quantity.bytes": ({ count }: { readonly count: number }, t: Tongue) => t.some(count, BYTES),
});
