// The frames of one event, read from its blocks.

import { BLOCK } from "../../../record/pcapng/format.ts";
import { packetIn } from "../../../record/read/blockLayout.ts";
import { layersOf } from "../../../record/pcapng/packetLayers.ts";
import { readEnhancedPacket } from "../../../record/pcapng/readBlocks.ts";
import type { Frame } from "./frames.ts";
import type { RowCursor } from "./RowCursor.ts";

/** The frames of the row that the cursor is at, in their order; each is good until the next one is asked for. */
export function* framesOf(cursor: RowCursor): Generator<Frame> {
  const { start, seq, walk } = cursor;
  const bytes = cursor.blocks();
  let follows = false;
  for (let at = 0; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    if (length < 12 || at + length > bytes.length) return;
    const frame = frameAt(bytes.subarray(at, at + length), seq);
    if (frame !== null) {
      const position = start + at;
      yield { ...frame, follows, standing: () => walk.at(position) };
      follows = true;
    }
    at += length;
  }
}

/** Null for a block that is no frame, or one of another event: an acknowledgement that no call made. */
function frameAt(block: Buffer, seq: number): Pick<Frame, "bytes" | "packet"> | null {
  const type = block.readUInt32LE(0);
  if (type === BLOCK.journal) return { bytes: block.subarray(8, block.length - 4), packet: null };
  if (type !== BLOCK.enhancedPacket) return null;
  if (readEnhancedPacket(block.subarray(8, block.length - 4))?.packetId !== seq) return null;
  const bytes = packetIn(block);
  const packet = layersOf(bytes);
  return packet === null ? null : { bytes, packet };
}
