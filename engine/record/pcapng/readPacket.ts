// Reads what we need of an IP packet: its two ends and where the payload starts. Takes any packet, also one of which
// only the beginning is given, and never throws.

import { ipText } from "../../../shared/format/ipAddress.ts";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { PROTOCOL_TCP, PROTOCOL_UDP } from "./packetTemplate.ts";

export interface IpPacket {
  readonly source: IpEndpoint;
  readonly destination: IpEndpoint;
  readonly protocol: number;
  /** Offset of the payload within the packet. */
  readonly payloadAt: number;
  /** TCP flags; 0 for anything else. */
  readonly tcpFlags: number;
}

/** Offsets of the addresses in an IP header, and bytes of one. */
interface AddressPlaces {
  readonly source: number;
  readonly destination: number;
  readonly length: number;
}

const IPV4_ENDS: AddressPlaces = { source: 12, destination: 16, length: 4 };
const IPV6_ENDS: AddressPlaces = { source: 8, destination: 24, length: 16 };

/** Null when it is not IPv4 or IPv6 with TCP or UDP directly inside, or too short. */
export function readPacket(packet: Uint8Array): IpPacket | null {
  const version = (packet[0] ?? 0) >>> 4;
  if (version === 4) {
    const header = ((packet[0] ?? 0) & 15) * 4;
    if (header < 20) return null;
    return transport(packet, header, packet[9] ?? 0, IPV4_ENDS);
  }
  if (version === 6) return transport(packet, 40, packet[6] ?? 0, IPV6_ENDS);
  return null;
}

function transport(
  packet: Uint8Array,
  at: number,
  protocol: number,
  ends: AddressPlaces,
): IpPacket | null {
  if (packet.length < at + 8) return null;
  const tcp = protocol === PROTOCOL_TCP;
  if (!tcp && protocol !== PROTOCOL_UDP) return null;
  if (tcp && packet.length < at + 20) return null;
  const end = (addressAt: number, portAt: number): IpEndpoint => ({
    family: ends.length === 4 ? "ipv4" : "ipv6",
    address: ipText(packet.subarray(addressAt, addressAt + ends.length)),
    port: ((packet[portAt] ?? 0) << 8) | (packet[portAt + 1] ?? 0),
  });
  return {
    source: end(ends.source, at),
    destination: end(ends.destination, at + 2),
    protocol,
    payloadAt: at + (tcp ? ((packet[at + 12] ?? 0) >>> 4) * 4 : 8),
    tcpFlags: tcp ? (packet[at + 13] ?? 0) : 0,
  };
}
