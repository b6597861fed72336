// One payload may hold hundreds of packed bodies, each of which unpacks to as much as one may.

import type { Unpack } from "../decode/Decoder.ts";
import { said } from "../words/said.ts";

/** Unpacks until `most` bytes have come of all that was asked; what comes later is left packed, and says so. */
export function boundedUnpack(unpack: Unpack, most: number): Unpack {
  let total = 0;
  return (...asked) => {
    if (total >= most)
      return { bytes: new Uint8Array(0), problem: said("unpack.tooMuchCameBefore") };
    const answer = unpack(...asked);
    total += answer.bytes.length;
    return answer;
  };
}
