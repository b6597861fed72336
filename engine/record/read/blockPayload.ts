// Where an event's bytes lie among the blocks that the recording holds for it.

import { BLOCK, EPB_HEADER } from "../pcapng/format.ts";
import { headerBytesAt } from "../pcapng/packetLayers.ts";
import { journalDataAt } from "./blockLayout.ts";

/**
 * Start and end of each piece of payload in `bytes`, flat, from one event's blocks at [from, to). An event's blocks are
 * the recording's own, so that their layout is known.
 */
export function payloadRegions(bytes: Buffer, from: number, to: number): number[] {
  const regions: number[] = [];
  let at = from;
  while (at + 12 <= to) {
    const type = bytes.readUInt32LE(at);
    const length = bytes.readUInt32LE(at + 4);
    if (length < 12 || at + length > to) break;
    if (type === BLOCK.enhancedPacket) {
      const packet = at + EPB_HEADER;
      const start = packet + headerBytesAt(bytes, packet);
      const end = packet + bytes.readUInt32LE(at + 20);
      if (end > start && end <= at + length) regions.push(start, end);
    } else if (type === BLOCK.journal) journalRegion(bytes, at, at + length, regions);
    at += length;
  }
  return regions;
}

/** The payload of an event that is one packet, as almost every one is; null for any other. */
export function onlyPayload(bytes: Buffer): Buffer | null {
  if (bytes.length < EPB_HEADER || bytes.readUInt32LE(0) !== BLOCK.enhancedPacket) return null;
  if (bytes.readUInt32LE(4) !== bytes.length) return null;
  return bytes.subarray(
    EPB_HEADER + headerBytesAt(bytes, EPB_HEADER),
    EPB_HEADER + bytes.readUInt32LE(20),
  );
}

function journalRegion(bytes: Buffer, from: number, to: number, regions: number[]): void {
  const at = journalDataAt(bytes.subarray(from, to));
  const start = from + at;
  if (at === -1 || start > to) return;
  const length = Number(bytes.readBigUInt64LE(start - 8));
  if (length > 0 && start + length <= to) regions.push(start, start + length);
}
