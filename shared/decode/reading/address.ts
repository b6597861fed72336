// IP addresses as people write them.

import { hexNumber } from "./fieldText.ts";

/** `192.0.2.1`; the four bytes of an IPv4 address. */
export function ipv4(bytes: Uint8Array): string {
  return bytes.join(".");
}

/** `2001:db8::1` (RFC 5952); the 16 bytes of an IPv6 address. */
export function ipv6(bytes: Uint8Array): string {
  const words: number[] = [];
  for (let i = 0; i < bytes.length; i += 2) words.push((bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0));
  // The longest run of at least two zeros, the first of those, becomes "::".
  let best = { from: 0, length: 1 };
  for (let from = 0; from < words.length; from++) {
    let length = 0;
    while (words[from + length] === 0) length += 1;
    if (length > best.length) best = { from, length };
  }
  const digits = (part: readonly number[]) => part.map((word) => word.toString(16)).join(":");
  if (best.length === 1) return digits(words);
  return `${digits(words.slice(0, best.from))}::${digits(words.slice(best.from + best.length))}`;
}

/** Address bytes of either family, hex where they are neither. */
export function ip(bytes: Uint8Array): string {
  if (bytes.length === 4) return ipv4(bytes);
  return bytes.length === 16 ? ipv6(bytes) : Array.from(bytes, (b) => hexNumber(b, 1)).join(" ");
}

/** With its port, as `[2001:db8::1]:53`. */
export function ipAndPort(bytes: Uint8Array, port: number): string {
  return bytes.length === 16 ? `[${ipv6(bytes)}]:${port}` : `${ip(bytes)}:${port}`;
}
