// A frame or packet that a capture wrote down: Ethernet (VLAN tags too), IPv4 or IPv6, and TCP or UDP in it. What is taken for one says its own
// length, and its header's checksum is right: other bytes are left as they are.

import type { ImportedMessage } from "./imported.ts";

const ETHERNET = 14;
const TCP = 6;
const UDP = 17;

/** Its payload, which may be empty, and to whom it went; null where the bytes are no such packet. */
export function payloadOf(bytes: Uint8Array): ImportedMessage | null {
  return ipPayload(bytes, false) ?? (bytes.length > ETHERNET ? inEthernet(bytes) : null);
}

function inEthernet(bytes: Uint8Array): ImportedMessage | null {
  let at = 12;
  let type = word(bytes, at);
  while (type === 0x8100 && at + 6 < bytes.length) {
    at += 4;
    type = word(bytes, at);
  }
  return type === 0x0800 || type === 0x86dd ? ipPayload(bytes.subarray(at + 2), true) : null;
}

/** `padded`: a frame may be longer than what it carries. */
function ipPayload(bytes: Uint8Array, padded: boolean): ImportedMessage | null {
  const version = (bytes[0] ?? 0) >> 4;
  if (version === 4) {
    const header = ((bytes[0] ?? 0) & 15) * 4;
    const length = word(bytes, 2);
    if (header < 20 || length < header || !isWhole(bytes, length, padded)) return null;
    if (!isIntact(bytes.subarray(0, header))) return null;
    const host = [...bytes.subarray(16, 20)].join(".");
    // A fragment has no header of its own.
    if ((word(bytes, 6) & 0x3fff) !== 0) return null;
    return transport(bytes.subarray(header, length), bytes[9] ?? 0, host);
  }
  if (version !== 6 || bytes.length < 40) return null;
  const length = 40 + word(bytes, 4);
  if (!isWhole(bytes, length, padded)) return null;
  const words = Array.from({ length: 8 }, (_, i) => word(bytes, 24 + 2 * i).toString(16));
  return transport(bytes.subarray(40, length), bytes[6] ?? 0, words.join(":"));
}

const isWhole = (bytes: Uint8Array, length: number, padded: boolean): boolean =>
  padded ? length <= bytes.length : length === bytes.length;

/** The ones' complement sum of RFC 1071. */
function isIntact(header: Uint8Array): boolean {
  let sum = 0;
  for (let at = 0; at < header.length; at += 2) sum += word(header, at);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return sum === 0xffff;
}

function transport(bytes: Uint8Array, protocol: number, host: string): ImportedMessage | null {
  const port = word(bytes, 2);
  if (protocol === UDP && bytes.length >= 8 && word(bytes, 4) === bytes.length)
    return { name: "", bytes: bytes.slice(8), target: { protocol: "udp", host, port } };
  const header = ((bytes[12] ?? 0) >> 4) * 4;
  if (protocol === TCP && header >= 20 && header <= bytes.length)
    return { name: "", bytes: bytes.slice(header), target: { protocol: "tcp", host, port } };
  return null;
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
