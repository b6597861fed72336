// Reads pcapng blocks out of bytes, of either byte order, ours or anyone's. Never throws: a block that is cut off or
// whose lengths disagree ends the reading, and `rest` says where.

import { BLOCK, BYTE_ORDER_MAGIC, EPB_HEADER, OPTION, pad4 } from "./format.ts";

export interface Block {
  readonly type: number;
  /** Of the block's first byte within the bytes given. */
  readonly offset: number;
  /** Total length, header and both length fields included. */
  readonly length: number;
  /** Between the two length fields. */
  readonly body: Uint8Array;
}

export interface EnhancedPacket {
  /** Raw timestamp in the interface's units. */
  readonly timestamp: number;
  readonly interface: number;
  readonly packet: Uint8Array;
  /** epb_flags direction, null where the option is absent. */
  readonly out: boolean | null;
  /** epb_packetid and epb_queue, null where absent. */
  readonly packetId: number | null;
  readonly queue: number | null;
}

/** Yields whole blocks; returns the offset of the first byte that is not part of a whole, sound block. */
export function* readBlocks(bytes: Uint8Array, littleEndian = true): Generator<Block, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let little = littleEndian;
  let at = 0;
  while (at + 12 <= bytes.length) {
    const type = view.getUint32(at, little);
    // A section header tells its own byte order; its type reads the same in both.
    if (type === BLOCK.sectionHeader) little = view.getUint32(at + 8, true) === BYTE_ORDER_MAGIC;
    const length = view.getUint32(at + 4, little);
    if (length < 12 || length % 4 !== 0 || at + length > bytes.length) return at;
    if (view.getUint32(at + length - 4, little) !== length) return at;
    yield { type, offset: at, length, body: bytes.subarray(at + 8, at + length - 4) };
    at += length;
  }
  return at;
}

/** Reads the body of an enhanced packet block; null when its lengths disagree. */
export function readEnhancedPacket(body: Uint8Array, little = true): EnhancedPacket | null {
  const fixed = EPB_HEADER - 8;
  if (body.length < fixed) return null;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const captured = view.getUint32(12, little);
  if (fixed + captured > body.length) return null;
  let out: boolean | null = null;
  let packetId: number | null = null;
  let queue: number | null = null;
  let at = fixed + pad4(captured);
  while (at + 4 <= body.length) {
    const code = view.getUint16(at, little);
    const length = view.getUint16(at + 2, little);
    const value = at + 4;
    if (code === OPTION.end || value + length > body.length) break;
    if (code === OPTION.epbFlags && length === 4) {
      const direction = view.getUint32(value, little) & 3;
      out = direction === 0 ? null : direction === 2;
    } else if (code === OPTION.epbPacketId && length === 8)
      packetId = Number(view.getBigUint64(value, little));
    else if (code === OPTION.epbQueue && length === 4) queue = view.getUint32(value, little);
    at = value + pad4(length);
  }
  return {
    interface: view.getUint32(0, little),
    timestamp: view.getUint32(4, little) * 2 ** 32 + view.getUint32(8, little),
    packet: body.subarray(fixed, fixed + captured),
    out,
    packetId,
    queue,
  };
}
