// The blocks of a file one after the other, in bounded memory. Where one is damaged the next sound one is looked for, and what
// lies between is told: a length that lies must not take the rest of the file with it.

import type { BlockFault } from "../../../shared/model/damage.ts";
import type { BlockReader } from "./BlockReader.ts";
import { BLOCK } from "../pcapng/format.ts";
import type { Findings } from "./Findings.ts";

const READ_BYTES = 4 * 1024 * 1024;
/** Bytes of a block at most, as Wireshark has it: a length is a claim, which may not take the memory. */
export const MAX_BLOCK = 16 * 1024 * 1024;
/** How far behind a block whose length is wrong the closing copy of it is looked for: no block of ours is longer. */
const OWN_BLOCK = 256 * 1024;
/** Sound blocks in a row that make bytes a file again: payload may hold one that looks like a block by chance. */
const CHAIN = 3;
/** Types of the standard and of Wireshark; any other is damage. */
const KNOWN = new Set<number>([
  ...Object.values(BLOCK),
  // Simple packet, decryption secrets, Hone; custom blocks. (2, 7 and 8 are obsolete, and one bit away from ours.)
  ...[3, 10, 0x101, 0x102, 0x0000_0bad, 0x4000_0bad],
  // Sysdig's and Falco's.
  ...Array.from({ length: 0x22 }, (_, i) => 0x200 + i),
]);

export interface SoundBlock {
  /** The block is at [at, at + length); valid until the next one is asked for. */
  readonly bytes: Buffer;
  readonly at: number;
  readonly length: number;
  /** In the file. */
  readonly position: number;
}

/**
 * Null where the next sound block is still being looked for, so that the caller can pause. Returns how many bytes at the file's
 * end are no whole block.
 */
export function* soundBlocks(
  blocks: BlockReader,
  findings: Findings,
): Generator<SoundBlock | null, number> {
  const { size } = blocks;
  let position = 0;
  while (position < size) {
    const end = Math.min(size, position + READ_BYTES);
    const bytes = blocks.bytes(position, end, end);
    let at = 0;
    for (let length = soundAt(bytes, at); length > 0; length = soundAt(bytes, at)) {
      yield { bytes, at, length, position: position + at };
      at += length;
    }
    position += at;
    if (at > 0) continue;
    const larger = largerBlock(blocks, position);
    if (larger !== null) {
      yield { bytes: larger, at: 0, length: larger.length, position };
      position += larger.length;
      continue;
    }
    const next = yield* nextSound(blocks, position);
    if (next === null) return size - position;
    findings.damage(position, next.position - position, next.fault, next.seq);
    position = next.position;
  }
  return 0;
}

/** Length of the sound block that begins here; 0 where none does, or where its end is not among the bytes. */
export function soundAt(bytes: Buffer, at: number): number {
  if (at + 12 > bytes.length) return 0;
  const length = bytes.readUInt32LE(at + 4);
  if (length < 12 || length % 4 !== 0 || at + length > bytes.length) return 0;
  if (bytes.readUInt32LE(at + length - 4) !== length) return 0;
  return KNOWN.has(bytes.readUInt32LE(at)) ? length : 0;
}

/** A block larger than what is read at once. */
function largerBlock(blocks: BlockReader, position: number): Buffer | null {
  if (position + 12 > blocks.size) return null;
  const length = blocks.bytes(position, position + 12, position + 12).readUInt32LE(4);
  if (length <= READ_BYTES || length > MAX_BLOCK || position + length > blocks.size) return null;
  const bytes = blocks.bytes(position, position + length, position + length);
  return soundAt(bytes, 0) === length ? bytes : null;
}

interface Next {
  readonly position: number;
  readonly fault: BlockFault;
  readonly seq: number;
}

/** Where the file goes on behind a damaged block; null: nowhere, or it ends in the middle of a block. */
function* nextSound(blocks: BlockReader, position: number): Generator<null, Next | null> {
  const { size } = blocks;
  const end = Math.min(size, position + READ_BYTES);
  const bytes = blocks.bytes(position, end, end);
  if (bytes.length < 12) return null;
  const closing = closingLength(bytes, end === size);
  if (closing !== null) return { ...closing, position: position + closing.position };
  for (let from = position; from < size;) {
    const to = Math.min(size, from + READ_BYTES);
    const window = blocks.bytes(from, to, to);
    const found = chainIn(window, from === position ? 1 : 0, to === size);
    if (found !== -1) return { position: from + found, fault: "lengths", seq: seqIn(bytes) };
    if (to === size) return null;
    // A chain that begins near the end of what was read is seen whole in the next.
    from = to - OWN_BLOCK;
    yield null;
  }
  return null;
}

/** The block's end by what is left of its two lengths and its type: of these one is wrong. */
function closingLength(bytes: Buffer, last: boolean): Next | null {
  const claim = bytes.readUInt32LE(4);
  const sane = claim >= 12 && claim % 4 === 0 && claim <= bytes.length;
  if (sane && goesOn(bytes, claim, last)) {
    const whole = bytes.readUInt32LE(claim - 4) === claim;
    const fault = whole ? { type: bytes.readUInt32LE(0) } : "closingLength";
    return { position: claim, fault, seq: seqIn(bytes.subarray(0, claim)) };
  }
  const limit = Math.min(bytes.length, OWN_BLOCK);
  for (let length = 12; length <= limit; length += 4)
    if (bytes.readUInt32LE(length - 4) === length && goesOn(bytes, length, last))
      return { position: length, fault: "length", seq: seqIn(bytes.subarray(0, length)) };
  return null;
}

function goesOn(bytes: Buffer, at: number, last: boolean): boolean {
  return (last && at === bytes.length) || soundAt(bytes, at) > 0;
}

/** What most blocks begin with. */
const HEADS = [BLOCK.enhancedPacket, BLOCK.journal, BLOCK.sectionHeader].map((type) => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(type);
  return head;
});

/** The first place where sound blocks follow one another; -1 for none. At the file's end fewer do. */
function chainIn(bytes: Buffer, from: number, last: boolean): number {
  const next = HEADS.map((head) => bytes.indexOf(head, from));
  for (;;) {
    const at = Math.min(...next.filter((found) => found !== -1));
    if (!Number.isFinite(at)) return -1;
    if (isChain(bytes, at, last)) return at;
    const kind = next.indexOf(at);
    next[kind] = bytes.indexOf(HEADS[kind] ?? "", at + 1);
  }
}

function isChain(bytes: Buffer, from: number, last: boolean): boolean {
  let at = from;
  for (let count = 0; count < CHAIN; count++) {
    const length = soundAt(bytes, at);
    if (length === 0) return count > 0 && last && at === bytes.length;
    at += length;
  }
  return true;
}

const PACKET_ID = Buffer.from([5, 0, 8, 0]);
const SEQ_FIELD = Buffer.from("PORTSCOPE_SEQ=");

/** The number of the event that a damaged block was of, as far as can be seen; otherwise 0. */
export function seqIn(bytes: Buffer): number {
  const block = bytes.subarray(0, OWN_BLOCK);
  const field = block.indexOf(SEQ_FIELD);
  if (field !== -1)
    return Number.parseInt(block.toString("latin1", field + 14, field + 30), 10) || 0;
  const tail = block.subarray(Math.max(0, block.length - 40));
  const at = tail.indexOf(PACKET_ID);
  if (at === -1 || at + 12 > tail.length) return 0;
  const seq = tail.readUInt32LE(at + 4) + tail.readUInt32LE(at + 8) * 2 ** 32;
  return Number.isSafeInteger(seq) ? seq : 0;
}
