// Whether a file is one that we may read: what it begins with.

import { refusal } from "../../../shared/model/failure.ts";
import { BLOCK, BYTE_ORDER_MAGIC } from "../pcapng/format.ts";
import type { BlockReader } from "./BlockReader.ts";
import { said, type Said } from "../../../shared/words/said.ts";

/** Throws a Refusal when it is not a recording of ours. */
export function checkHead(blocks: BlockReader, path: string): void {
  const head = blocks.bytes(0, Math.min(12, blocks.size), Math.min(12, blocks.size));
  const isSection = head.length === 12 && head.readUInt32LE(0) === BLOCK.sectionHeader;
  if (isSection && head.readUInt32LE(8) === BYTE_ORDER_MAGIC) return;
  throw refusal(
    "NOT_A_RECORDING",
    said("record.isNotARecording", { path, got: describe(head, isSection) }),
    said("record.nameFileThatPortscopeRecordedPortscopePcapng"),
  );
}

function describe(head: Buffer, isSection: boolean): Said {
  if (head.length === 0) return said("record.anEmptyFile");
  return isSection
    ? said("record.aBigEndianOne")
    : said("record.fileThatBeginsWith", { hex: head.subarray(0, 4).toString("hex") });
}
