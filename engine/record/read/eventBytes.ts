// Some of the bytes that one send or recv carried, without reading the whole event where it is long.

import { BLOCK } from "../pcapng/format.ts";
import { readPacket } from "../pcapng/readPacket.ts";
import { buffer } from "./buffer.ts";
import { capturedBytes, journalDataAt, packetIn, packetReach } from "./blockLayout.ts";
import type { ByteSource } from "../../system/gather.ts";
import { HEAD_BYTES } from "./readRows.ts";

/** Payload of one packet at least where an event takes several, and what stands around it at most. */
const PACKET_PAYLOAD = 32 * 1024;
const PACKET_OVERHEAD = 256;
/** Bytes of an event that are read and passed over rather than looked up where its packets lie. */
export const FAR = 128 * 1024;

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
  const block = buffer(head);
  if (block.readUInt32LE(0) === BLOCK.journal)
    return { position: Math.max(0, journalDataAt(block)) + from, before: null };
  const payload = capturedBytes(block) - (readPacket(packetIn(block))?.payloadAt ?? 0);
  const skipped = payload > 0 ? Math.floor(from / payload) : 0;
  return { position: skipped * block.readUInt32LE(4), before: skipped * payload };
}

/** Bytes [from, to) of the event whose blocks are at the beginning of `bytes`; a copy. */
export function cutEvent(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const wanted = new Uint8Array(to - from);
  const blocks = buffer(bytes);
  let at = 0;
  /** Bytes of the event before the block's. */
  let before = 0;
  while (at + packetReach(0) <= blocks.length && before < to) {
    const length = blocks.readUInt32LE(at + 4);
    if (length < 12) break;
    const part =
      blocks.readUInt32LE(at) === BLOCK.journal
        ? journalPart(blocks.subarray(at, at + length))
        : packetPart(blocks.subarray(at));
    const skip = Math.max(0, from - before);
    if (skip < part.length) wanted.set(part.subarray(skip, to - before), before + skip - from);
    before += part.length;
    at += length;
  }
  return wanted;
}

/** As much of the payload as is there. */
function packetPart(block: Buffer): Buffer {
  const packet = packetIn(block);
  return packet.subarray(readPacket(packet)?.payloadAt ?? packet.length);
}

function journalPart(entry: Buffer): Buffer {
  const data = journalDataAt(entry);
  if (data === -1) return entry.subarray(entry.length);
  return entry.subarray(data, data + Number(entry.readBigUInt64LE(data - 8)));
}
