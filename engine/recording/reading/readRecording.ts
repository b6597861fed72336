// A recording's file as rows, from its first block to its last, in bounded memory: what the index has of a recording that
// is being made, worked out again from the blocks.
//
//     const file = openRecording("session.pcapng");
//     for (const run of file.runs()) …            // at most 65,536 events at a time
//     file.close();

import { refusal } from "../../../shared/model/failure.ts";
import { BlockReader } from "../../query/scan/BlockReader.ts";
import type { RowRun } from "../../query/scan/RowCursor.ts";
import { ScanTables } from "../../query/scan/ScanTables.ts";
import { BLOCK, BYTE_ORDER_MAGIC } from "../pcapng/format.ts";
import { RowBuilder } from "./RowBuilder.ts";

const READ_BYTES = 4 * 1024 * 1024;
/** Bytes of a block at most, as Wireshark has it: a length is a claim, which may not take the memory. */
const MAX_BLOCK = 16 * 1024 * 1024;

export interface RecordingFile {
  /** What the rows' numbers stand for; grows as runs are read. */
  readonly tables: ScanTables;
  readonly reader: BlockReader;
  /** Once only. Each run is good until the next one is asked for. */
  runs(): Generator<RowRun>;
  /** Bytes at the end that are no whole block: the recording was cut off there. */
  readonly cutOff: number;
  close(): void;
}

/** Throws a Refusal when it is not a recording of ours, and what the system says when it cannot be opened. */
export function openRecording(path: string): RecordingFile {
  const reader = new BlockReader(path);
  const tables = new ScanTables();
  let cutOff = 0;
  return {
    tables,
    reader,
    *runs() {
      const blocks = new BlockReader(path);
      try {
        checkHead(blocks, path);
        const builder = new RowBuilder(tables);
        let at = 0;
        for (;;) {
          const end = Math.min(blocks.size, at + READ_BYTES);
          const bytes = blocks.bytes(at, end, end);
          let here = 0;
          while (here + 12 <= bytes.length) {
            const length = bytes.readUInt32LE(here + 4);
            if (!isSound(bytes, here, length)) break;
            const full = builder.take(bytes, here, length, at + here);
            if (full !== null) yield full;
            here += length;
          }
          if (here === 0) {
            // A block larger than what is read at once, or the end.
            const larger = wholeBlock(blocks, at);
            if (larger === null) break;
            const full = builder.take(larger, 0, larger.length, at);
            if (full !== null) yield full;
            here = larger.length;
          }
          at += here;
        }
        cutOff = blocks.size - at;
        const last = builder.finish();
        if (last !== null) yield last;
        if (builder.events === 0 && builder.foreign > 0)
          throw refusal(
            "NOT_A_RECORDING",
            `${path} is a capture, but not one that Portscope recorded: no packet names the call that it belongs to.`,
            "Open it in Wireshark.",
          );
      } finally {
        blocks.close();
      }
    },
    get cutOff() {
      return cutOff;
    },
    close: () => reader.close(),
  };
}

function checkHead(blocks: BlockReader, path: string): void {
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

function isSound(bytes: Buffer, at: number, length: number): boolean {
  return (
    length >= 12 &&
    length % 4 === 0 &&
    at + length <= bytes.length &&
    bytes.readUInt32LE(at + length - 4) === length
  );
}

function wholeBlock(blocks: BlockReader, at: number): Buffer | null {
  if (at + 12 > blocks.size) return null;
  const length = blocks.bytes(at, at + 12, at + 12).readUInt32LE(4);
  if (length < 12 || length > MAX_BLOCK || at + length > blocks.size) return null;
  const bytes = blocks.bytes(at, at + length, at + length);
  return isSound(bytes, 0, length) ? bytes : null;
}
