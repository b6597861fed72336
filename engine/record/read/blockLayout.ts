// Where in a block of ours the packet lies, and where the bytes of an entry of the journal: the secret of this folder.

import { DATA_FIELD } from "../pcapng/eventFields.ts";
import { EPB_HEADER } from "../pcapng/format.ts";

const DATA_LINE = new TextEncoder().encode(`\n${DATA_FIELD}\n`);

/** The packet of an enhanced packet block, from its IP header on; as much of it as is there. */
export function packetIn(block: Buffer): Buffer {
  if (block.length < EPB_HEADER) return block.subarray(block.length);
  return block.subarray(EPB_HEADER, EPB_HEADER + capturedBytes(block));
}

/** Bytes of a block's packet, also of one that is not there as a whole. */
export function capturedBytes(block: Buffer): number {
  return block.readUInt32LE(20);
}

/** Bytes of a block up to the end of so many of its packet. */
export function packetReach(bytes: number): number {
  return EPB_HEADER + bytes;
}

/** Where the bytes begin in an entry of the journal, behind 8 bytes that say how many there are; -1 where it has none. */
export function journalDataAt(entry: Buffer): number {
  // Only text comes before it, in which no line can be this one.
  const line = entry.indexOf(DATA_LINE);
  return line === -1 ? -1 : line + DATA_LINE.length + 8;
}
