// Zstandard (RFC 8878). Windows are at most 8 MiB, as for content codings (RFC 9659, 3): a frame's header alone would else take
// as much memory as it likes.

import { Decompress } from "fzstd";
import { said } from "../words/said.ts";
import type { Gathered } from "./gather.ts";
import { Unpackable } from "./Unpackable.ts";

const MAGIC = 0xfd2fb528;
const MAX_WINDOW = 8 * 1024 * 1024;
/** Packed bytes that are looked at at once: a block of four bytes may stand for 128 KiB. */
const STEP = 64;

/** Throws what is wrong with the bytes, and what `gathered` throws. */
export function unzstd(packed: Uint8Array, gathered: Gathered): void {
  const window = windowOf(packed);
  if (window > MAX_WINDOW) throw new Unpackable(said("unpack.windowIsBeyond", { window }));
  const stream = new Decompress((bytes) => gathered.add(bytes));
  for (let at = 0; at < packed.length; at += STEP) stream.push(packed.slice(at, at + STEP), false);
  stream.push(new Uint8Array(0), true);
}

/** Of the first frame (3.1.1.1); 0 where the bytes begin with none. */
function windowOf(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  if (packed.length < 6 || view.getUint32(0, true) !== MAGIC) return 0;
  const descriptor = view.getUint8(4);
  if ((descriptor & 0x20) === 0) {
    const byte = view.getUint8(5);
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
  }
  // One segment: the window is the content's size, behind the dictionary's number.
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const size = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  if (packed.length < at + size) return 0;
  if (size === 1) return view.getUint8(at);
  if (size === 2) return view.getUint16(at, true) + 256;
  return size === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
