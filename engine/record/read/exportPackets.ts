// A recording's packets without the calls between them, as a file that tools know which know packets only.
//
//     for (const chunk of exportPackets("session.pcapng", { kind: "pcap", findings })) …

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

/** Which events' packets are written; what belongs to no event, as acknowledgements do, is left out then. */
export interface Choice {
  /** Position in the file up to which it is known. */
  readonly decidedTo: number;
  /** Whether the packets of an event are; `position`: where one of them is. Positions ascend. */
  has(seq: number, position: number): boolean;
}

export interface ExportSetting {
  readonly kind: ExportKind;
  /** Takes what is damaged, which is left out. */
  readonly findings: Findings;
  /** Where in the file to stop, at the end of a block; absent: at its end. */
  readonly end?: number;
  /** Null or absent: every packet. */
  readonly choice?: Choice | null;
}

export interface Exported {
  readonly bytes: Buffer;
  /** Packets in them, and events that these are the first ones of. */
  readonly packets: number;
  readonly events: number;
  /** How far in the recording they reach. */
  readonly position: number;
  /** It is not known yet what of the recording follows. */
  readonly waits: boolean;
}

/**
 * Throws a Refusal when it is not a recording, and what the system says when it cannot be read. Returns how many bytes at its
 * end are no whole block.
 */
export function* exportPackets(
  path: string,
  { kind, findings, end = Number.POSITIVE_INFINITY, choice = null }: ExportSetting,
): Generator<Exported, number> {
  const blocks = new BlockReader(path, end);
  try {
    checkHead(blocks, path);
    const interfaces = new Interfaces();
    const gathered = new Gathered(kind === "pcap" ? [pcapHead()] : []);
    const all = soundBlocks(blocks, findings);
    let step = all.next();
    for (; step.done !== true; step = all.next()) {
      const block = step.value;
      if (block === null) continue;
      const position = block.position + block.length;
      while (choice !== null && choice.decidedTo < position)
        yield gathered.handOn(block.position, true);
      const seq = isPacket(block) ? { of: 0 } : null;
      const part = partOf(block, kind, { interfaces, findings, seq, choice });
      gathered.add(part, seq === null || part.length === 0 ? null : seq.of);
      if (gathered.size >= CHUNK || position - gathered.from >= LOOKED)
        yield gathered.handOn(position, false);
    }
    yield gathered.handOn(blocks.size, false);
    return step.value;
  } finally {
    blocks.close();
  }
}

/** What was written since something was handed on. */
class Gathered {
  size = 0;
  /** Where in the recording it begins. */
  from = 0;
  #parts: Buffer[];
  #packets = 0;
  #events = 0;
  #seq = 0;

  constructor(head: Buffer[]) {
    this.#parts = head;
  }

  /** `seq`: of the event that a packet is of, 0 for none; null for what is no packet. */
  add(part: readonly Buffer[], seq: number | null): void {
    for (const bytes of part) {
      this.#parts.push(bytes);
      this.size += bytes.length;
    }
    if (seq === null) return;
    this.#packets += 1;
    if (seq !== 0 && seq !== this.#seq) this.#events += 1;
    this.#seq = seq;
  }

  handOn(position: number, waits: boolean): Exported {
    const bytes = Buffer.concat(this.#parts);
    const handed = { bytes, packets: this.#packets, events: this.#events, position, waits };
    this.#parts = [];
    this.size = 0;
    this.#packets = 0;
    this.#events = 0;
    this.from = position;
    return handed;
  }
}

function isPacket({ bytes, at }: SoundBlock): boolean {
  return bytes.readUInt32LE(at) === BLOCK.enhancedPacket;
}

interface PartSetting {
  readonly interfaces: Interfaces;
  readonly findings: Findings;
  readonly choice: Choice | null;
  /** Takes the number of the event that a packet is of. */
  readonly seq: { of: number } | null;
}

/** What a block becomes; empty for nothing. Copies: the block is gone with the next one. */
function partOf(
  block: SoundBlock,
  kind: ExportKind,
  { interfaces, findings, seq, choice }: PartSetting,
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
  if (seq !== null) seq.of = packet.seq;
  if (choice !== null && !choice.has(packet.seq, position)) return [];
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
