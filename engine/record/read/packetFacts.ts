// One of our packets, held against all that a packet of ours is: what does not agree with itself is damaged, and is told
// rather than believed.

import type { PlainFault } from "../../../shared/model/damage.ts";
import { EPB_HEADER, EPB_OUTBOUND, OPTION, pad4 } from "../pcapng/format.ts";
import { tcpHeaderBytes } from "../pcapng/packetLayers.ts";
import { PROTOCOL_TCP, PROTOCOL_UDP, TCP_FLAG } from "../pcapng/packetTemplate.ts";

export interface PacketFacts {
  /** epb_packetid, 0 where it has none: an acknowledgement of no call. */
  seq: number;
  /** epb_queue. */
  socket: number;
  out: boolean;
  interface: number;
  /** Raw timestamp. */
  high: number;
  low: number;
  tcp: boolean;
  /** Of TCP: flags and sequence number. */
  flags: number;
  number: number;
  /** Bytes of IP header; the packet begins at `start`. */
  ip: number;
  start: number;
  payload: number;
  /** Bytes of payload that a capture tool cut off. */
  cut: number;
}

export function noPacket(): PacketFacts {
  return {
    seq: 0,
    socket: 0,
    out: false,
    interface: 0,
    high: 0,
    low: 0,
    tcp: false,
    flags: 0,
    number: 0,
    ip: 20,
    start: 0,
    payload: 0,
    cut: 0,
  };
}

/** `foreign`: a packet of another program. `wrong`: what is not as it must be in one of ours. */
export type PacketOutcome = "ours" | "foreign" | { readonly wrong: PlainFault };

const wrong = (fault: PlainFault): PacketOutcome => ({ wrong: fault });

/** Fills `facts` from the enhanced packet block at [at, at + length). */
export function readFacts(
  bytes: Buffer,
  at: number,
  length: number,
  facts: PacketFacts,
): PacketOutcome {
  if (length < EPB_HEADER + 4) return wrong("lengthsHaveNoRoom");
  facts.seq = 0;
  const captured = bytes.readUInt32LE(at + 20);
  const original = bytes.readUInt32LE(at + 24);
  const start = at + EPB_HEADER;
  const end = at + length - 4;
  facts.start = start;
  facts.interface = bytes.readUInt32LE(at + 8);
  facts.high = bytes.readUInt32LE(at + 12);
  facts.low = bytes.readUInt32LE(at + 16);
  if (captured > length || start + pad4(captured) > end || captured > original)
    return wrong("capturedLength");
  const marked = readOptions(bytes, start + pad4(captured), end, facts);
  if (marked === null) return wrong("options");
  if (!marked) return "foreign";
  return readHeaders(bytes, captured, original, facts);
}

/** Whether it has our marks; null where the options are damaged. */
function readOptions(bytes: Buffer, from: number, to: number, facts: PacketFacts): boolean | null {
  facts.socket = 0;
  facts.out = false;
  let marked = false;
  let at = from;
  while (at + 4 <= to) {
    const code = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    const value = at + 4;
    at = value + pad4(length);
    if (code === OPTION.end) return length === 0 && at === to ? marked : null;
    if (at > to) return null;
    if (code === OPTION.epbFlags && length === 4)
      facts.out = (bytes.readUInt32LE(value) & 3) === EPB_OUTBOUND;
    else if (code === OPTION.epbQueue && length === 4) {
      facts.socket = bytes.readUInt32LE(value);
      marked = true;
    } else if (code === OPTION.epbPacketId && length === 8) {
      facts.seq = bytes.readUInt32LE(value) + bytes.readUInt32LE(value + 4) * 2 ** 32;
      marked = true;
    }
  }
  return at === to ? marked : null;
}

function readHeaders(
  bytes: Buffer,
  captured: number,
  original: number,
  facts: PacketFacts,
): PacketOutcome {
  const { start } = facts;
  const version = (bytes[start] ?? 0) >>> 4;
  if (version !== 4 && version !== 6) return wrong("noIpPacket");
  const ip = version === 4 ? 20 : 40;
  if (captured < ip + 8) return wrong("headersCut");
  const damaged =
    version === 4 ? wrongIpv4(bytes, start, original) : wrongIpv6(bytes, start, original);
  if (damaged !== null) return wrong(damaged);
  const protocol = bytes[start + (version === 4 ? 9 : 6)];
  facts.ip = ip;
  facts.tcp = protocol === PROTOCOL_TCP;
  facts.flags = 0;
  facts.number = 0;
  if (!facts.tcp) {
    if (protocol !== PROTOCOL_UDP) return wrong("noTcpNorUdp");
    if (bytes.readUInt16BE(start + ip + 4) !== ((original - ip) & 0xffff))
      return wrong("udpLength");
    facts.payload = captured - ip - 8;
  } else {
    if (captured < ip + 20) return wrong("headersCut");
    facts.flags = bytes[start + ip + 13] ?? 0;
    facts.number = bytes.readUInt32BE(start + ip + 4);
    const header = tcpHeaderBytes(bytes, start + ip);
    if (header !== ((facts.flags & TCP_FLAG.syn) === 0 ? 20 : 28)) return wrong("tcpHeaderLength");
    if (captured < ip + header) return wrong("headersCut");
    facts.payload = captured - ip - header;
  }
  facts.cut = original - captured;
  if (!Number.isSafeInteger(facts.seq)) return wrong("numberIsNoEvents");
  return "ours";
}

function wrongIpv4(bytes: Buffer, start: number, original: number): PlainFault | null {
  if (bytes.readUInt16BE(start + 2) !== (original & 0xffff) || (bytes[start] ?? 0) !== 0x45)
    return "ipLength";
  let sum = 0;
  for (let i = 0; i < 20; i += 2) sum += bytes.readUInt16BE(start + i);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return sum === 0xffff ? null : "ipChecksum";
}

function wrongIpv6(bytes: Buffer, start: number, original: number): PlainFault | null {
  return bytes.readUInt16BE(start + 4) === ((original - 40) & 0xffff) ? null : "ipLength";
}
