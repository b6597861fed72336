// Some of the bytes that one send or recv carried, without reading the whole event where it is long.

import { DATA_FIELD } from "../pcapng/eventFields.ts";
import { BLOCK, EPB_HEADER } from "../pcapng/format.ts";
import { readPacket } from "../pcapng/readPacket.ts";
import type { ByteSource } from "./ByteSource.ts";
import { HEAD_BYTES } from "./readRows.ts";

/** Payload of one packet at least where an event takes several, and what stands around it at most. */
const PACKET_PAYLOAD = 32 * 1024;
const PACKET_OVERHEAD = 256;
/** Bytes of an event that are read and passed over rather than looked up where its packets lie. */
export const FAR = 128 * 1024;
const DATA_LINE = new TextEncoder().encode(`\n${DATA_FIELD}\n`);

/** Bytes of the file to be read for bytes up to `to` of an event. */
export function blockReach(to: number): number {
  return to + HEAD_BYTES + Math.ceil(to / PACKET_PAYLOAD) * PACKET_OVERHEAD;
}

/** Bytes [from, from + count) of an event of `length` bytes whose blocks begin at `offset` in the file. */
export async function eventBytes(
  source: ByteSource,
  { offset, length }: { readonly offset: number; readonly length: number },
  from: number,
  count: number,
): Promise<Uint8Array> {
  const to = Math.min(length, from + count);
  if (to <= from) return new Uint8Array(0);
  if (from < FAR) return cutEvent(await source.read(offset, blockReach(to)), from, to);
  const { position, before } = placeOf(await source.read(offset, HEAD_BYTES), from);
  if (before === null) return source.read(offset + position, to - from);
  const bytes = await source.read(offset + position, blockReach(to - before));
  return cutEvent(bytes, from - before, to - before);
}

/**
 * Where to read from for a byte far inside a long event: its packets but for the last are of one size. `position` counts
 * from the event's first block; `before`: bytes of the event before the block there, null where `position` is the byte's.
 */
function placeOf(
  head: Uint8Array,
  from: number,
): { readonly position: number; readonly before: number | null } {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  if (view.getUint32(0, true) === BLOCK.journal)
    return { position: journalData(head) + from, before: null };
  const packet = head.subarray(EPB_HEADER);
  const payload = view.getUint32(20, true) - (readPacket(packet)?.payloadAt ?? 0);
  const skipped = payload > 0 ? Math.floor(from / payload) : 0;
  return { position: skipped * view.getUint32(4, true), before: skipped * payload };
}

/** Bytes [from, to) of the event whose blocks are at the beginning of `bytes`; a copy. */
export function cutEvent(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const wanted = new Uint8Array(to - from);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  /** Bytes of the event before the block's. */
  let before = 0;
  while (at + EPB_HEADER <= bytes.length && before < to) {
    const block = view.getUint32(at + 4, true);
    if (block < 12) break;
    const part =
      view.getUint32(at, true) === BLOCK.journal
        ? journalPart(bytes, view, at, block)
        : packetPart(bytes, view, at);
    const skip = Math.max(0, from - before);
    if (skip < part.length) wanted.set(part.subarray(skip, to - before), before + skip - from);
    before += part.length;
    at += block;
  }
  return wanted;
}

/** As much of the payload as is there. */
function packetPart(bytes: Uint8Array, view: DataView, at: number): Uint8Array {
  const start = at + EPB_HEADER;
  const end = start + view.getUint32(at + 20, true);
  const packet = bytes.subarray(start, end);
  const ip = readPacket(packet);
  return ip === null ? packet.subarray(packet.length) : packet.subarray(ip.payloadAt);
}

function journalPart(bytes: Uint8Array, view: DataView, at: number, block: number): Uint8Array {
  const entry = bytes.subarray(at, at + block);
  const data = journalData(entry);
  if (data === 0) return entry.subarray(entry.length);
  const length = Number(view.getBigUint64(at + data - 8, true));
  return entry.subarray(data, data + length);
}

/** Where in an entry the bytes begin; 0 where it has none. */
function journalData(entry: Uint8Array): number {
  // Only text comes before it, in which no line can be this one.
  const text = Buffer.from(entry.buffer, entry.byteOffset, entry.length);
  const line = text.indexOf(DATA_LINE);
  return line === -1 ? 0 : line + DATA_LINE.length + 8;
}
