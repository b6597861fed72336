// Whether a file is one that we may read: what it begins with.

import { refusal } from "../../../shared/model/failure.ts";
import { BLOCK, BYTE_ORDER_MAGIC } from "../pcapng/format.ts";
import type { BlockReader } from "./BlockReader.ts";

/** Throws a Refusal when it is not a recording of ours. */
export function checkHead(blocks: BlockReader, path: string): void {
  const head = blocks.bytes(0, Math.min(12, blocks.size), Math.min(12, blocks.size));
  const isSection = head.length === 12 && head.readUInt32LE(0) === BLOCK.sectionHeader;
  if (isSection && head.readUInt32LE(8) === BYTE_ORDER_MAGIC) return;
  throw refusal(
    "NOT_A_RECORDING",
    `${path} is not a recording: expected a little-endian pcapng file, got ${describe(head, isSection)}.`,
    "Name a file that Portscope recorded (portscope-….pcapng).",
  );
}

function describe(head: Buffer, isSection: boolean): string {
  if (head.length === 0) return "an empty file";
  return isSection
    ? "a big-endian one"
    : `a file that begins with ${head.subarray(0, 4).toString("hex")}`;
}
