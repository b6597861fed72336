// Undoes content codings, up to a bound of bytes. Pure, so that the window can do it; not part of the decoders, so that
// whoever wants no bodies does not load it.
//
//     decodeAs("http", { bytes, context, unpack: createUnpack(1024 * 1024, EVERY_CODING) });

import type { Coding, Unpack } from "../decode/Decoder.ts";
import { formatBytes } from "../words/quantity.ts";
import { said, type Said, type Text } from "../words/said.ts";
import { createGathered, Enough, type Gathered } from "./gather.ts";
import { Unpackable } from "./Unpackable.ts";

/** Gives what the bytes stand for to `gathered`. Throws what is wrong with them, and what `gathered` throws. */
export type Undo = (packed: Uint8Array, gathered: Gathered, window: Uint8Array | null) => void;

/** Bytes that anything unpacks to at most: what the Brotli decoder's window holds. */
export const MAX_UNPACKED = 1024 * 1024 - 16;

/** `limit`: bytes, up to MAX_UNPACKED. */
export function createUnpack(limit: number, codings: { readonly [K in Coding]?: Undo }): Unpack {
  const most = Math.min(limit, MAX_UNPACKED);
  return (coding, packed, window = null) => {
    const undo = codings[coding];
    const gathered = createGathered(most);
    try {
      if (undo === undefined) throw new Unpackable(said("unpack.nothingHereUnpacksIt"));
      undo(packed, gathered, window);
      return { bytes: gathered.bytes(), problem: null };
    } catch (error) {
      return { bytes: gathered.bytes(), problem: problemOf(error, coding, most) };
    }
  };
}

/** What the coding's library says is in its own words. */
function problemOf(error: unknown, coding: Coding, most: number): Said {
  if (error instanceof Enough) return said("unpack.unpacksToMoreThan", { most: formatBytes(most) });
  const name = coding === "deflate-raw" ? "deflate" : coding;
  return said("unpack.notAllOfItCouldBeUnpacked", { name, why: whyOf(error) });
}

function whyOf(error: unknown): Text {
  if (error instanceof Unpackable) return error.why;
  return error instanceof Error ? error.message : String(error);
}
