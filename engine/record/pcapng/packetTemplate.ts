// The IP and transport header of one direction of one flow, prepared once as 32-bit words in the file's byte order, so
// that a packet costs a few stores. RFC 791, 8200 (IP), 9293 (TCP), 768 (UDP).

import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { swap32 } from "./format.ts";
import { addressBytes } from "../../../shared/format/addressBytes.ts";

export const PROTOCOL_TCP = 6;
export const PROTOCOL_UDP = 17;
/** Bits of a TCP header's 14th byte (RFC 9293 3.1). */
export const TCP_FLAG = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const;
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
  const sums = from.sum + to.sum;
  const ports = swap32(((source.port << 16) | destination.port) >>> 0);
  if (ipv6) {
    const words = new Uint32Array(11);
    words[0] = swap32(0x60000000);
    words[1] = swap32((protocol << 8) | HOP_LIMIT);
    words.set(from.words, 2);
    words.set(to.words, 6);
    words[10] = ports;
    const sum = sums + protocol + source.port + destination.port;
    return { words, ipv6, protocol, sum };
  }
  // Identification 0 with "don't fragment" (RFC 6864 4.1: its value means nothing in an atomic datagram).
  const words = new Uint32Array(6);
  words[0] = swap32(0x45000000);
  words[1] = swap32(0x00004000);
  words[2] = swap32(((HOP_LIMIT << 24) | (protocol << 16)) >>> 0);
  words[3] = from.words[0] ?? 0;
  words[4] = to.words[0] ?? 0;
  words[5] = ports;
  const sum = 0x4500 + 0x4000 + ((HOP_LIMIT << 8) | protocol) + sums;
  return { words, ipv6, protocol, sum };
}

/** Folds a sum of 16-bit words into its one's complement checksum (RFC 1071). */
export function foldChecksum(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) folded = (folded & 0xffff) + (folded >>> 16);
  return ~folded & 0xffff;
}

/** An address as it stands in a header: words in the file's byte order, and the sum of its 16-bit words. */
interface AddressWords {
  readonly words: Uint32Array;
  readonly sum: number;
}

/** Addresses kept: many connections come from few. */
const MAX_KNOWN = 256;
const known = { ipv4: new Map<string, AddressWords>(), ipv6: new Map<string, AddressWords>() };

/** An IPv4 address in an IPv6 packet is written IPv4-mapped; the wildcard stays the wildcard. */
function inFamily({ address }: IpEndpoint, ipv6: boolean): AddressWords {
  const of = ipv6 ? known.ipv6 : known.ipv4;
  const found = of.get(address);
  if (found !== undefined) return found;
  const made = addressWords(addressBytes(address), ipv6);
  if (of.size >= MAX_KNOWN) of.clear();
  of.set(address, made);
  return made;
}

function addressWords(given: Uint8Array, ipv6: boolean): AddressWords {
  let bytes = given;
  if (ipv6 && given.length === 4) {
    bytes = new Uint8Array(16);
    bytes.set([0xff, 0xff, ...given], 10);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = Uint32Array.from({ length: bytes.length / 4 }, (_, i) =>
    view.getUint32(i * 4, true),
  );
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += view.getUint16(at);
  return { words, sum };
}
