// Brotli (RFC 7932). What is there of bytes that are cut short cannot be had: the decoder gives out whole windows only.

import decode from "brotli/dec/decode.js";
import { said } from "../words/said.ts";
import type { Gathered } from "./gather.ts";
import { Unpackable } from "./Unpackable.ts";

/** Exponent of the largest window: 2^20 bytes hold all that is given out. */
const MAX_WINDOW = 20;

/** Bytes that a stream of nothing may take, with room for a comment of an encoder's. */
const EMPTY_STREAM = 16;

/** Throws what is wrong with the bytes, and what `gathered` throws. */
export function unbrotli(packed: Uint8Array, gathered: Gathered): void {
  const input = Uint8Array.from(packed);
  if (input.length === 0) throw new Unpackable(said("unpack.noBytes"));
  input[0] = narrowed(input[0] ?? 0);
  let at = 0;
  let given = 0;
  decode.BrotliDecompress(
    {
      read(target, to, count) {
        const part = input.subarray(at, at + count);
        target.set(part, to);
        at += part.length;
        return part.length;
      },
    },
    {
      buffer: { length: Number.POSITIVE_INFINITY },
      write(bytes, count) {
        given += count;
        gathered.add(bytes.subarray(0, count));
        return count;
      },
    },
  );
  // Almost any bytes begin as Brotli; what ends at once was none.
  if (at < input.length || (given === 0 && input.length > EMPTY_STREAM))
    throw new Unpackable(said("unpack.itEndsBeforeItsBytesDo"));
}

/**
 * The first byte with a smaller window (RFC 7932, 9.1). It changes nothing of the first 2^20 bytes, which cannot go back further
 * than to the first; but the decoder gives them out then, and not 16 MiB at once.
 */
function narrowed(first: number): number {
  const exponent = (first & 1) === 0 ? 16 : 17 + ((first >> 1) & 7);
  return exponent > MAX_WINDOW ? (first & 0xf0) | 1 | ((MAX_WINDOW - 17) << 1) : first;
}
