// A recording's packets without the calls between them, as a file that tools know which know packets only.
//
//     for (const chunk of exportPackets("session.pcapng", "pcap", findings)) …

import type { ExportKind } from "../../../shared/model/recording.ts";
import { BlockReader } from "./BlockReader.ts";
import { BLOCK, LINKTYPE_RAW } from "../pcapng/format.ts";
import { packetIn } from "./blockLayout.ts";
import type { Findings } from "./Findings.ts";
import { Interfaces } from "./Interfaces.ts";
import { noPacket, readFacts } from "./packetFacts.ts";
import { checkHead } from "./checkHead.ts";
import { seqIn, soundBlocks, type SoundBlock } from "./soundBlocks.ts";

/** Bytes handed on at once, at least; fewer where so many of the recording are no packets. */
const CHUNK = 1024 * 1024;
const LOOKED = 16 * CHUNK;
/** The classic format's head: microseconds, version 2.4, packets of any length. */
const PCAP_MAGIC = 0xa1b2c3d4;
const PCAP_SNAP = 262_144;

export interface Exported {
  readonly bytes: Buffer;
  /** Packets in them. */
  readonly packets: number;
  /** How far in the recording they reach. */
  readonly position: number;
}

/**
 * `end`: where in the file to stop, at the end of a block. Throws a Refusal when it is not a recording, and what the system says when it cannot be read. What is damaged is left out
 * and noted; returns how many bytes at its end are no whole block.
 */
export function* exportPackets(
  path: string,
  kind: ExportKind,
  findings: Findings,
  end = Number.POSITIVE_INFINITY,
): Generator<Exported, number> {
  const blocks = new BlockReader(path, end);
  try {
    checkHead(blocks, path);
    const interfaces = new Interfaces();
    let parts: Buffer[] = kind === "pcap" ? [pcapHead()] : [];
    let size = 0;
    let packets = 0;
    let from = 0;
    const all = soundBlocks(blocks, findings);
    let cutOff = 0;
    for (let step = all.next(); ; step = all.next()) {
      if (step.done === true) {
        cutOff = step.value;
        break;
      }
      if (step.value === null) continue;
      const part = partOf(step.value, kind, interfaces, findings);
      const position = step.value.position + step.value.length;
      parts.push(...part);
      for (const { length } of part) size += length;
      if (part.length > 0 && step.value.bytes.readUInt32LE(step.value.at) === BLOCK.enhancedPacket)
        packets += 1;
      if (size < CHUNK && position - from < LOOKED) continue;
      yield { bytes: Buffer.concat(parts), packets, position };
      parts = [];
      size = 0;
      packets = 0;
      from = position;
    }
    yield { bytes: Buffer.concat(parts), packets, position: blocks.size };
    return cutOff;
  } finally {
    blocks.close();
  }
}

/** What a block becomes; empty for nothing. Copies: the block is gone with the next one. */
function partOf(
  block: SoundBlock,
  kind: ExportKind,
  interfaces: Interfaces,
  findings: Findings,
): Buffer[] {
  const { bytes, at, length, position } = block;
  const type = bytes.readUInt32LE(at);
  if (type === BLOCK.journal) return [];
  if (type !== BLOCK.enhancedPacket) {
    const problem = interfaces.take(bytes, at, length);
    if (problem !== null) findings.damage(position, length, problem);
    const kept = type === BLOCK.sectionHeader || type === BLOCK.interfaceDescription;
    return kept && kind === "pcapng" ? [Buffer.from(bytes.subarray(at, at + length))] : [];
  }
  const packet = noPacket();
  const outcome = readFacts(bytes, at, length, packet);
  if (typeof outcome !== "string") {
    findings.damage(position, length, outcome.wrong, seqIn(bytes.subarray(at, at + length)));
    return [];
  }
  if (kind === "pcapng") return [Buffer.from(bytes.subarray(at, at + length))];
  const captured = bytes.readUInt32LE(at + 20);
  const time = interfaces.time(packet);
  const head = Buffer.alloc(16);
  head.writeUInt32LE(Math.floor(time / 1e6) >>> 0, 0);
  head.writeUInt32LE(time % 1e6, 4);
  head.writeUInt32LE(captured, 8);
  head.writeUInt32LE(bytes.readUInt32LE(at + 24), 12);
  return [head, Buffer.from(packetIn(bytes.subarray(at, at + length)))];
}

function pcapHead(): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(PCAP_MAGIC, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(PCAP_SNAP, 16);
  head.writeUInt32LE(LINKTYPE_RAW, 20);
  return head;
}
