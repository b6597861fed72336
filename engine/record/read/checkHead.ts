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
  if (isSection) return said("record.aBigEndianOne");
  const hex = head.subarray(0, 4).toString("hex");
  if (PCAP.has(hex)) return said("record.aPcapFile");
  return hex.startsWith("1f8b")
    ? said("record.aCompressedFile")
    : said("record.fileThatBeginsWith", { hex });
}

/** What classic pcap files begin with: µs and ns, in both byte orders. */
const PCAP: ReadonlySet<string> = new Set(["a1b2c3d4", "d4c3b2a1", "a1b23c4d", "4d3cb2a1"]);
