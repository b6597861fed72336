// DEFLATE (RFC 1951) in its three forms: gzip (RFC 1952), zlib (RFC 1950) and bare.

import { Gunzip, Inflate, Unzlib, type FlateStreamHandler } from "fflate";
import type { Gathered } from "./gather.ts";

/** Packed bytes that are looked at at once: they stand for a thousand times as many at most. */
const STEP = 4096;

export function gunzip(packed: Uint8Array, gathered: Gathered): void {
  pump(new Gunzip(), packed, gathered);
}

/** Bodies called `deflate` are zlib by the standard and bare DEFLATE by custom; RFC 9110, 8.4.1.2 knows both. */
export function unzlib(packed: Uint8Array, gathered: Gathered): void {
  const [method = 0, flags = 0] = packed;
  const zlib = (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
  pump(zlib ? new Unzlib() : new Inflate(), packed, gathered);
}

/** `window`: what came before, which the bytes may go back to. They need not end: what is whole of them is given out. */
export function inflate(packed: Uint8Array, gathered: Gathered, window: Uint8Array | null): void {
  const stream =
    window === null || window.length === 0 ? new Inflate() : new Inflate({ dictionary: window });
  pump(stream, packed, gathered, false);
}

interface Stream {
  ondata: FlateStreamHandler;
  push(bytes: Uint8Array<ArrayBuffer>, last?: boolean): void;
}

function pump(stream: Stream, packed: Uint8Array, gathered: Gathered, ends = true): void {
  stream.ondata = (bytes) => gathered.add(bytes);
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(Uint8Array.from(packed.subarray(at, at + STEP)), false);
  if (ends) stream.push(new Uint8Array(0), true);
}
