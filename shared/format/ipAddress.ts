// IP addresses as text, one way everywhere: as RFC 5952 recommends and as inet_ntop(3) writes them, so that what is shown
// here is found in other tools.

import { toHex } from "./hex.ts";

/** `192.0.2.1`; the four bytes of an IPv4 address. */
export function ipv4Text(bytes: Uint8Array): string {
  return bytes.join(".");
}

/**
 * `2001:db8::1`; the 16 bytes of an IPv6 address, in lower case, the longest run of two or more zero groups (the first of
 * equals) as `::`. An IPv4-mapped one is `::ffff:192.0.2.1`, an IPv4-compatible one `::192.0.2.1` (RFC 5952, 5).
 */
export function ipv6Text(bytes: Uint8Array): string {
  const groups = Array.from(
    { length: 8 },
    (_, i) => ((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0),
  );
  const zeros = longestRun(groups);
  const holdsIpv4 =
    zeros.from === 0 && (zeros.length === 6 || (zeros.length === 5 && groups[5] === 0xffff));
  const texts = groups.map((group) => group.toString(16));
  if (holdsIpv4) texts.splice(6, 2, ipv4Text(bytes.subarray(12)));
  if (zeros.length < 2) return texts.join(":");
  const behind = texts.slice(zeros.from + zeros.length);
  return `${texts.slice(0, zeros.from).join(":")}::${behind.join(":")}`;
}

/** Text of an address of either family by its length: 4 or 16 bytes. */
export function ipText(bytes: Uint8Array): string {
  return bytes.length === 4 ? ipv4Text(bytes) : ipv6Text(bytes);
}

/** `02:fc:00:00:00:01`. */
export function macText(bytes: Uint8Array): string {
  return toHex(bytes, ":");
}

function longestRun(groups: readonly number[]): {
  readonly from: number;
  readonly length: number;
} {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === 0) length += 1;
    if (length > best.length) best = { from, length };
  }
  return best;
}
