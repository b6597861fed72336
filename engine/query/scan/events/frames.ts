// The frames of an event, as Wireshark counts them: each packet and each journal entry of the file is one. A filter holds of an
// event when it holds of one of its frames; what of an entry is no packet has the protocol, the ends and the bytes of its call.

import { PROTOCOL_TCP, PROTOCOL_UDP } from "../../../record/pcapng/packetTemplate.ts";

/** What only the whole file tells of a frame. */
export interface Standing {
  /** From 1 on. */
  readonly number: number;
  /** Null where the packet has none. */
  readonly stream: number | null;
  /** Relative, as Wireshark shows them; null for anything but TCP. */
  readonly seq: number | null;
  readonly ack: number | null;
}

export interface Frame {
  /** Whether it is not the event's first: they have one time. */
  readonly follows: boolean;
  /** What Wireshark calls the frame's bytes. */
  readonly bytes: Buffer;
  /** Null: an entry of the journal. */
  readonly packet: Packet | null;
  /** Its place among all frames and its stream's. */
  standing(): Standing;
}

/** Where the layers begin in the frame's bytes. */
export interface Packet {
  readonly version: 4 | 6;
  readonly tcp: boolean;
  readonly transport: number;
  readonly payload: number;
}

/** Null where it is not TCP or UDP directly inside of IP. */
export function layersOf(bytes: Buffer): Packet | null {
  const version = (bytes[0] ?? 0) >>> 4 === 6 ? 6 : 4;
  const transport = version === 6 ? 40 : ((bytes[0] ?? 0) & 15) * 4;
  const protocol = bytes[version === 6 ? 6 : 9] ?? 0;
  const tcp = protocol === PROTOCOL_TCP;
  if ((!tcp && protocol !== PROTOCOL_UDP) || bytes.length < transport + (tcp ? 20 : 8)) return null;
  const header = tcp ? ((bytes[transport + 12] ?? 0) >>> 4) * 4 : 8;
  return { version, tcp, transport, payload: Math.min(bytes.length, transport + header) };
}
