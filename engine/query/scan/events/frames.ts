// The frames of an event, as Wireshark counts them: each packet and each journal entry of the file is one. A filter holds of an
// event when it holds of one of its frames; what of an entry is no packet has the protocol, the ends and the bytes of its call.

import { BLOCK, EPB_HEADER } from "../../../record/pcapng/format.ts";
import { PROTOCOL_TCP, PROTOCOL_UDP } from "../../../record/pcapng/packetTemplate.ts";
import { readEnhancedPacket } from "../../../record/pcapng/readBlocks.ts";
import type { Standing } from "./FrameWalk.ts";
import type { RowCursor } from "./RowCursor.ts";

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

/** The frames of the row that the cursor is at, in their order; each is good until the next one is asked for. */
export function* framesOf(cursor: RowCursor): Generator<Frame> {
  const { start, end, seq, run, walk } = cursor;
  const bytes = cursor.reader.bytes(start, end, run.end);
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
  if (type !== BLOCK.enhancedPacket || block.length < EPB_HEADER + 4) return null;
  const end = EPB_HEADER + block.readUInt32LE(20);
  if (readEnhancedPacket(block.subarray(8, block.length - 4))?.packetId !== seq) return null;
  const bytes = block.subarray(EPB_HEADER, end);
  const packet = layersOf(bytes);
  return packet === null ? null : { bytes, packet };
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
