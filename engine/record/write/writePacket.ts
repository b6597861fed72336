// Writes one synthesized packet as an enhanced packet block (pcapng 4.3) straight into the slab.

import type { Lease } from "./slab.ts";
import type { SlabWriter } from "./SlabWriter.ts";
import {
  BLOCK,
  EPB_HEADER,
  EPB_INBOUND,
  EPB_OUTBOUND,
  EPB_TRAILER,
  OPTION,
  pad4,
  swap32,
} from "../pcapng/format.ts";
import {
  foldChecksum,
  headerBytes,
  type PacketTemplate,
  TCP_FLAG,
} from "../pcapng/packetTemplate.ts";

/** What a packet says of its event; the same for all packets of one event. */
export interface PacketMark {
  /** 0: it belongs to no event, and carries no packetid. */
  readonly seq: number;
  /** µs since the epoch. */
  readonly time: number;
  readonly socket: number;
}

/** What an event says whose bytes are recorded. */
export interface DataMark extends PacketMark {
  /** Sent by us. */
  readonly out: boolean;
}

/** The packets that go one way between two ends. */
export interface PacketFlow {
  readonly template: PacketTemplate;
  /** Sent by us. */
  readonly out: boolean;
}

/** One end of a TCP conversation, as the packets that it sends show it. */
export interface TcpSender extends PacketFlow {
  /** Next sequence number that it sends. */
  readonly next: number;
  readonly other: { readonly next: number };
}

/**
 * The window that every packet advertises, and its scale in the SYN: 65,535 << 14 (RFC 7323), so that no reader thinks
 * the window is full.
 */
const WINDOW = 0xffff;
const WINDOW_SCALE_OPTION = 0x03030e01;
/** Maximum segment size 65,495: the largest that fits an IPv4 packet. */
const SEGMENT_SIZE_OPTION = 0x0204ffd7;
/** Bytes of options in a SYN. */
const SYN_OPTIONS = 8;
const WORD = 2 ** 32;
/** Bytes of epb_packetid with its head. */
const PACKET_ID_OPTION = 12;

/** What a TCP packet carries. */
export interface TcpSegment {
  readonly flags: number;
  /** May be a part of a buffer. */
  readonly payload: Uint8Array | null;
  /** What the payload was read into: it is in its place already. */
  readonly lease: Lease | null;
}

/** Bytes of a TCP packet's block before its payload, and at most behind it. */
export function payloadRoom(template: PacketTemplate): {
  readonly head: number;
  readonly trailer: number;
} {
  return { head: EPB_HEADER + headerBytes(template), trailer: EPB_TRAILER + 3 };
}

/** Returns the block's position in the file. */
export function writeTcp(
  slab: SlabWriter,
  mark: PacketMark,
  from: TcpSender,
  segment: TcpSegment,
): number {
  const { flags, payload, lease } = segment;
  const syn = (flags & TCP_FLAG.syn) !== 0;
  const header = headerBytes(from.template) + (syn ? SYN_OPTIONS : 0);
  const length = payload === null ? 0 : payload.length;
  const position = openBlock(slab, mark, from, { header, payload: length, lease });
  const words = slab.words;
  let at = slab.cursor;
  words[at++] = swap32(from.next);
  words[at++] = (flags & TCP_FLAG.ack) === 0 ? 0 : swap32(from.other.next);
  words[at++] = swap32((((syn ? 7 : 5) << 28) | (flags << 16) | WINDOW) >>> 0);
  // Checksum 0: not computed while recording, as captures with offload have it.
  words[at++] = 0;
  if (syn) {
    words[at++] = swap32(SEGMENT_SIZE_OPTION);
    words[at++] = swap32(WINDOW_SCALE_OPTION);
  }
  if (payload !== null && lease === null) slab.bytes.set(payload, at * 4);
  return position;
}

/** Returns the block's position in the file. */
export function writeUdp(
  slab: SlabWriter,
  mark: PacketMark,
  flow: PacketFlow,
  payload: Uint8Array,
): number {
  const { template } = flow;
  const size = { header: headerBytes(template), payload: payload.length, lease: null };
  const position = openBlock(slab, mark, flow, size);
  const words = slab.words;
  let at = slab.cursor;
  const length = payload.length + 8;
  // Over IPv4 "no checksum" (0) is allowed; over IPv6 it is not (RFC 8200 8.1): the pseudo header's sum stands there,
  // as a capture with checksum offload shows it.
  const checksum = template.ipv6 ? ~foldChecksum(template.sum + length) & 0xffff : 0;
  words[at++] = swap32(
    ((length << 16) | (template.ipv6 && checksum === 0 ? 0xffff : checksum)) >>> 0,
  );
  slab.bytes.set(payload, at * 4);
  return position;
}

interface BlockSize {
  /** Bytes of IP and transport header, and of payload. */
  readonly header: number;
  readonly payload: number;
  readonly lease: Lease | null;
}

/** Reserves and fills all but the transport header after its ports and the payload; leaves slab.cursor there. */
function openBlock(
  slab: SlabWriter,
  mark: PacketMark,
  { template, out }: PacketFlow,
  size: BlockSize,
): number {
  const { header, payload, lease } = size;
  const captured = header + payload;
  const called = mark.seq !== 0;
  const comment = called ? slab.comment : null;
  const options = EPB_TRAILER - (called ? 0 : PACKET_ID_OPTION);
  const total = EPB_HEADER + pad4(captured) + options + (comment === null ? 0 : comment.length);
  const position = lease === null ? slab.reserve(total) : slab.commit(lease, total);
  const words = slab.words;
  const start = slab.cursor;
  words[start] = BLOCK.enhancedPacket;
  words[start + 1] = total;
  words[start + 2] = 0;
  words[start + 3] = mark.time / WORD;
  words[start + 4] = mark.time % WORD;
  words[start + 5] = captured;
  words[start + 6] = captured;

  const at = start + 7;
  const ip = template.words;
  for (let i = 0; i < ip.length; i++) words[at + i] = ip[i] as number;
  if (template.ipv6) {
    const length = header - 40 + payload;
    words[at + 1] = (words[at + 1] as number) | ((length & 0xff) << 8) | (length >>> 8);
  } else {
    words[at] = (words[at] as number) | ((captured & 0xff) << 24) | ((captured & 0xff00) << 8);
    const checksum = foldChecksum(template.sum + captured);
    words[at + 2] =
      (words[at + 2] as number) | ((checksum & 0xff) << 24) | ((checksum & 0xff00) << 8);
  }

  let end = start + (EPB_HEADER + pad4(captured)) / 4;
  // The slab is used again and again: the padding must not show old bytes.
  for (let i = at * 4 + captured; (i & 3) !== 0; i++) slab.bytes[i] = 0;
  if (comment !== null) {
    slab.bytes.set(comment, end * 4);
    end += comment.length / 4;
  }
  words[end++] = OPTION.epbFlags | (4 << 16);
  words[end++] = out ? EPB_OUTBOUND : EPB_INBOUND;
  if (called) {
    words[end++] = OPTION.epbPacketId | (8 << 16);
    words[end++] = mark.seq % WORD;
    words[end++] = mark.seq / WORD;
  }
  words[end++] = OPTION.epbQueue | (4 << 16);
  words[end++] = mark.socket;
  words[end++] = OPTION.end;
  words[end] = total;
  slab.cursor = at + ip.length;
  return position;
}
