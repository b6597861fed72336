// A recording's file as rows, from its first block to its last, in bounded memory: what the index has of a recording that
// is being made, worked out again from the blocks.
//
//     const file = openRecording("session.pcapng");
//     for (const run of file.runs()) …            // at most 65,536 events at a time
//     file.close();

import { refusal } from "../../../shared/model/failure.ts";
import { BlockReader } from "./BlockReader.ts";
import type { RowRun } from "../index/RowRun.ts";
import { ScanTables } from "../index/ScanTables.ts";
import { BLOCK, BYTE_ORDER_MAGIC } from "../pcapng/format.ts";
import { Findings } from "./Findings.ts";
import { RowBuilder } from "./RowBuilder.ts";
import { soundBlocks } from "./soundBlocks.ts";

export interface RecordingFile {
  /** What the rows' numbers stand for; grows as runs are read. */
  readonly tables: ScanTables;
  readonly reader: BlockReader;
  /** Once only. Each run is good until the next one is asked for. */
  runs(): Generator<RowRun>;
  /** Bytes at the end that are no whole block: the recording was cut off there. */
  readonly cutOff: number;
  /** What is damaged or missing; complete when the runs are. */
  readonly findings: Findings;
  close(): void;
}

/** Throws a Refusal when it is not a recording of ours, and what the system says when it cannot be opened. */
export function openRecording(path: string): RecordingFile {
  const reader = new BlockReader(path);
  const tables = new ScanTables();
  const findings = new Findings();
  let cutOff = 0;
  return {
    findings,
    tables,
    reader,
    *runs() {
      const blocks = new BlockReader(path);
      try {
        checkHead(blocks, path);
        const builder = new RowBuilder(tables, findings);
        const all = soundBlocks(blocks, findings);
        for (let step = all.next(); ; step = all.next()) {
          if (step.done === true) {
            cutOff = step.value;
            break;
          }
          const full = builder.take(step.value);
          if (full !== null) yield full;
        }
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
