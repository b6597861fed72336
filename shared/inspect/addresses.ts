// Addresses as people write them.

import { toHex } from "../format/hex.ts";

/** 16 bytes as RFC 5952 has them: lower case, the longest run of two or more zero groups as `::`, the first of equals. */
export function formatIpv6(bytes: Uint8Array): string {
  const groups = Array.from(
    { length: 8 },
    (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0),
  );
  let best = { from: 0, length: 1 };
  for (let from = 0; from < 8; from++) {
    let length = 0;
    while (from + length < 8 && groups[from + length] === 0) length++;
    if (length > best.length) best = { from, length };
  }
  const text = (part: readonly number[]): string =>
    part.map((group) => group.toString(16)).join(":");
  if (best.length < 2) return text(groups);
  return `${text(groups.slice(0, best.from))}::${text(groups.slice(best.from + best.length))}`;
}

/** `02:fc:00:00:00:01`. */
export function formatMac(bytes: Uint8Array): string {
  return toHex(bytes, ":");
}
