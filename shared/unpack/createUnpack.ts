// Undoes content codings, up to a bound of bytes. Pure, so that the window can do it; not part of the decoders, so that
// whoever wants no bodies does not load it.
//
//     decodeAs("http", { bytes, context, unpack: createUnpack(1024 * 1024, EVERY_CODING) });

import type { Coding, Unpack } from "../decode/Decoder.ts";
import { formatBytes } from "../format/quantity.ts";
import { createGathered, Enough, type Gathered } from "./gather.ts";

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
      if (undo === undefined) throw new Error("nothing here unpacks it");
      undo(packed, gathered, window);
      return { bytes: gathered.bytes(), problem: null };
    } catch (error) {
      return { bytes: gathered.bytes(), problem: problemOf(error, coding, most) };
    }
  };
}

function problemOf(error: unknown, coding: Coding, most: number): string {
  if (error instanceof Enough)
    return `It unpacks to more than ${formatBytes(most)}; the rest was not unpacked.`;
  const why = error instanceof Error ? error.message : String(error);
  return `Not all of it could be unpacked (${coding === "deflate-raw" ? "deflate" : coding}): ${why}.`;
}
