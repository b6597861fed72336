// Reads what we need of an IP packet: its two ends and where the payload starts. Takes any packet, also one of which
// only the beginning is given, and never throws.

import { ipText } from "../../../shared/format/ipAddress.ts";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { layersOf } from "./packetLayers.ts";
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
  const layers = layersOf(packet);
  if (layers === null) return null;
  const { version, tcp, transport: at } = layers;
  const ends = version === 4 ? IPV4_ENDS : IPV6_ENDS;
  const end = (addressAt: number, portAt: number): IpEndpoint => ({
    family: version === 4 ? "ipv4" : "ipv6",
    address: ipText(packet.subarray(addressAt, addressAt + ends.length)),
    port: ((packet[portAt] ?? 0) << 8) | (packet[portAt + 1] ?? 0),
  });
  return {
    source: end(ends.source, at),
    destination: end(ends.destination, at + 2),
    protocol: tcp ? PROTOCOL_TCP : PROTOCOL_UDP,
    payloadAt: layers.payload,
    tcpFlags: tcp ? (packet[at + 13] ?? 0) : 0,
  };
}
