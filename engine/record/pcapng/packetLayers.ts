// Where the layers of an IP packet begin. The lengths of its headers are worked out here and nowhere else; only what holds a
// packet against all that one of ours is (packetFacts.ts) knows them beforehand.

import { PROTOCOL_TCP, PROTOCOL_UDP } from "./packetTemplate.ts";

/** Where the layers begin in the packet's bytes. */
export interface Layers {
  readonly version: 4 | 6;
  readonly tcp: boolean;
  readonly transport: number;
  /** At most the number of bytes that are there. */
  readonly payload: number;
}

/** Null where it is not IPv4 or IPv6 with TCP or UDP directly inside, or not there up to the ends of their headers' fixed parts. */
export function layersOf(packet: Uint8Array): Layers | null {
  const version = (packet[0] ?? 0) >>> 4;
  if (version !== 4 && version !== 6) return null;
  const transport = ipHeaderBytes(packet, 0);
  const protocol = protocolAt(packet, 0);
  const tcp = protocol === PROTOCOL_TCP;
  if (transport < 20 || (!tcp && protocol !== PROTOCOL_UDP)) return null;
  if (packet.length < transport + (tcp ? 20 : 8)) return null;
  return { version, tcp, transport, payload: Math.min(packet.length, headerBytesAt(packet, 0)) };
}

/** Bytes of IP and transport header of a packet of ours that begins at `at`; nothing is made for it, since searches ask for each. */
export function headerBytesAt(bytes: Uint8Array, at: number): number {
  const ip = ipHeaderBytes(bytes, at);
  return ip + (protocolAt(bytes, at) === PROTOCOL_TCP ? tcpHeaderBytes(bytes, at + ip) : 8);
}

/** Bytes of the TCP header that begins at `at`, options included (RFC 9293 3.1). */
export function tcpHeaderBytes(bytes: Uint8Array, at: number): number {
  return ((bytes[at + 12] ?? 0) >>> 4) * 4;
}

/** RFC 791 3.1, RFC 8200 3. */
function ipHeaderBytes(bytes: Uint8Array, at: number): number {
  return isIpv6(bytes, at) ? 40 : ((bytes[at] ?? 0) & 15) * 4;
}

function protocolAt(bytes: Uint8Array, at: number): number {
  return bytes[at + (isIpv6(bytes, at) ? 6 : 9)] ?? 0;
}

function isIpv6(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) >>> 4 === 6;
}
