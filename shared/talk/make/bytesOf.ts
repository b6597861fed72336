// Pieces of messages.

import { joinBytes } from "../../format/joinBytes.ts";

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** An unsigned integer in network order; a negative one as its two's complement. */
export function uint(value: number, size: 1 | 2 | 4): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 0xff);
}

/** Behind two bytes of their length. */
export function sized(bytes: Uint8Array): Uint8Array {
  return joinBytes([uint(bytes.length, 2), bytes]);
}
