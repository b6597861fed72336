// From Wireshark's numbers of frames to events.

import * as fs from "node:fs";
import { BLOCK } from "../../engine/record/pcapng/format.ts";
import { readBlocks, readEnhancedPacket } from "../../engine/record/pcapng/readBlocks.ts";

/** The event of each frame, by its number less 1; 0 for an entry and for a packet that belongs to none. */
export function seqsOfFrames(file: string): number[] {
  const seqs: number[] = [];
  for (const { type, body } of readBlocks(fs.readFileSync(file)))
    if (type === BLOCK.journal) seqs.push(0);
    else if (type === BLOCK.enhancedPacket) seqs.push(readEnhancedPacket(body)?.packetId ?? 0);
  return seqs;
}
