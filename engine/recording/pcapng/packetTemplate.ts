// The IP and transport header of one direction of one flow, prepared once as 32-bit words in the file's byte order, so
// that a packet costs a few stores. RFC 791, 8200 (IP), 9293 (TCP), 768 (UDP).

import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { swap32 } from "./format.ts";
import { addressBytes } from "./ipAddress.ts";

export const PROTOCOL_TCP = 6;
export const PROTOCOL_UDP = 17;
const HOP_LIMIT = 64;

export interface PacketTemplate {
  /** IP header, then the port word; lengths and IPv4 checksum are filled in for each packet. */
  readonly words: Uint32Array;
  readonly ipv6: boolean;
  readonly protocol: typeof PROTOCOL_TCP | typeof PROTOCOL_UDP;
  /** One's complement sum of what does not change: the IPv4 header's, or UDP's pseudo header's over IPv6. */
  readonly sum: number;
}

/** Bytes of IP and minimal transport header. */
export function headerBytes(template: PacketTemplate): number {
  return (template.ipv6 ? 40 : 20) + (template.protocol === PROTOCOL_TCP ? 20 : 8);
}

/** Most payload bytes that fit one IP packet (total or payload length field of 16 bits). */
export function maxPayload(template: PacketTemplate): number {
  return template.ipv6 ? 65_535 - (headerBytes(template) - 40) : 65_535 - headerBytes(template);
}

/** As `maxPayload`, of a TCP packet. */
export function maxTcpPayload(ipv6: boolean): number {
  return ipv6 ? 65_535 - 20 : 65_535 - 40;
}

export function packetTemplate(
  source: IpEndpoint,
  destination: IpEndpoint,
  protocol: typeof PROTOCOL_TCP | typeof PROTOCOL_UDP,
): PacketTemplate {
  const ipv6 = source.family === "ipv6" || destination.family === "ipv6";
  const from = inFamily(source, ipv6);
  const to = inFamily(destination, ipv6);
  const ports = swap32(((source.port << 16) | destination.port) >>> 0);
  if (ipv6) {
    const words = Uint32Array.of(
      swap32(0x60000000),
      swap32((protocol << 8) | HOP_LIMIT),
      ...fileWords(from),
      ...fileWords(to),
      ports,
    );
    const sum = sum16(from) + sum16(to) + protocol + source.port + destination.port;
    return { words, ipv6, protocol, sum };
  }
  // Identification 0 with "don't fragment" (RFC 6864 4.1: its value means nothing in an atomic datagram).
  const words = Uint32Array.of(
    swap32(0x45000000),
    swap32(0x00004000),
    swap32(((HOP_LIMIT << 24) | (protocol << 16)) >>> 0),
    ...fileWords(from),
    ...fileWords(to),
    ports,
  );
  const sum = 0x4500 + 0x4000 + ((HOP_LIMIT << 8) | protocol) + sum16(from) + sum16(to);
  return { words, ipv6, protocol, sum };
}

/** Folds a sum of 16-bit words into its one's complement checksum (RFC 1071). */
export function foldChecksum(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) folded = (folded & 0xffff) + (folded >>> 16);
  return ~folded & 0xffff;
}

/** An IPv4 address in an IPv6 packet is written IPv4-mapped; the wildcard stays the wildcard. */
function inFamily(endpoint: IpEndpoint, ipv6: boolean): Uint8Array {
  const bytes = addressBytes(endpoint.address);
  if (!ipv6 || bytes.length === 16) return bytes;
  const mapped = new Uint8Array(16);
  mapped.set([0xff, 0xff, ...bytes], 10);
  return mapped;
}

function fileWords(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
}

function sum16(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) sum += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
  return sum;
}
