// Bytes that come in any number of pieces, of which one may be a single byte: joining them anew with each would copy all there is
// each time. Plain data that is never changed, so that whoever kept it before has what it was then.

import { joinBytes } from "./joinBytes.ts";

/** In their order. Each is longer than the next one, so they are few, and a byte is copied as often at most. */
export type Pieces = readonly Uint8Array[];

export function withPiece(pieces: Pieces, bytes: Uint8Array): Pieces {
  if (bytes.length === 0) return pieces;
  let first = pieces.length;
  let length = bytes.length;
  for (; (pieces[first - 1]?.length ?? Infinity) <= length; first--)
    length += pieces[first - 1]?.length ?? 0;
  return [...pieces.slice(0, first), joinBytes([...pieces.slice(first), bytes])];
}

export function lengthOf(pieces: Pieces): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
