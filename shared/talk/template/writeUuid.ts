import { toHex } from "../../format/hex.ts";

/** A UUID of version 4 from 16 random bytes (RFC 9562, 5.4). */
export function writeUuid(random: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly text: string;
} {
  const bytes = random.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes, "");
  const text = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join("-");
  return { bytes, text };
}
