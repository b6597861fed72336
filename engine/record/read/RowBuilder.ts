// Blocks to rows: a journal entry or a first packet begins an event, packets with the same number belong to it.

import { CALLS, type SocketEvent } from "../../../shared/model/event.ts";
import { PACKETS, type ErrorTable } from "../index/eventDetail.ts";
import type { IndexRow } from "../index/chunk.ts";
import type { FlowTable } from "../index/FlowTable.ts";
import { BLOCK } from "../pcapng/format.ts";
import { readJournal } from "../pcapng/journalEntry.ts";
import { readPacket } from "../pcapng/readPacket.ts";
import { TCP_FLAG } from "../pcapng/packetTemplate.ts";
import { CODE_RECV, CODE_SEND, codeOf, resultOf } from "../index/rowOf.ts";
import { entryFrom, seqOfEntry } from "./entryFrom.ts";
import type { Findings } from "./Findings.ts";
import { Interfaces } from "./Interfaces.ts";
import { noPacket, readFacts, type PacketFacts } from "./packetFacts.ts";
import { seqIn, type SoundBlock } from "./soundBlocks.ts";
import { DirectedFlow } from "./DirectedFlow.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
/** Bytes of one event at most; the engine's own reads and sends have 64 KiB. What goes beyond is another one. */
const MAX_EVENT = 1024 * 1024;

/** Where the rows go. */
export interface RowSink {
  readonly flows: FlowTable;
  readonly errors: ErrorTable;
  readonly findings: Findings;
  /**
   * The next event. `before`: where the blocks of the event before it end, if its seq does not follow that one's or something
   * that is no event's lies between them; null where it simply follows. `event`: null where its packets are all there is.
   */
  add(row: IndexRow, seq: number, before: number | null, event: SocketEvent | null): void;
  /** Position behind the blocks of the event that was added last. */
  ended(position: number): void;
}

/** The newest event, to which more packets may belong. */
type Newest = { -readonly [K in keyof IndexRow]: number } & { end: number };

export class RowBuilder {
  /** Events so far, and packets that belong to none. */
  events = 0;
  foreign = 0;
  readonly #sink: RowSink;
  readonly #findings: Findings;
  readonly #interfaces = new Interfaces();
  readonly #flows: FlowTable;
  readonly #errors: ErrorTable;
  readonly #streams = new Map<string, DirectedFlow>();
  #newest: Newest | null = null;
  #event: SocketEvent | null = null;
  /** Of the newest event: its seq, and see RowSink. */
  #seq = 0;
  #before: number | null = null;
  /** Whether something that is not its own came behind its last block. */
  #apart = false;
  /** Of the newest event's last packet: its direction of a flow, its socket, and whether another one must follow. */
  #current: DirectedFlow | null = null;
  #socket = 0;
  #open = false;
  readonly #packet = noPacket();

  constructor(sink: RowSink) {
    this.#sink = sink;
    this.#findings = sink.findings;
    this.#flows = sink.flows;
    this.#errors = sink.errors;
  }

  take({ bytes, at, length, position }: SoundBlock): void {
    const type = bytes.readUInt32LE(at);
    switch (type) {
      case BLOCK.journal:
        return this.#takeJournal(bytes, at, length, position);
      case BLOCK.enhancedPacket:
        return this.#takePacket(bytes, at, length, position);
      default: {
        if (type === BLOCK.sectionHeader && position > 0) this.#newSection();
        const problem = this.#interfaces.take(bytes, at, length);
        if (problem !== null) this.#findings.damage(position, length, problem);
        return this.#passOver();
      }
    }
  }

  /** Nothing follows. */
  finish(): void {
    this.#closeEvent();
    this.#handOver();
  }

  #newSection(): void {
    this.#closeEvent();
    this.#findings.section();
    this.#streams.clear();
  }

  /** A block that belongs to no event: what follows it is read on its own, so that nobody takes it for an event's. */
  #passOver(): void {
    this.#apart = true;
  }

  #takeJournal(bytes: Buffer, at: number, length: number, position: number): void {
    const fields = readJournal(bytes.subarray(at + 8, at + length - 4));
    const entry = entryFrom(fields);
    if (entry === "foreign") {
      // Where a field's name is damaged, what follows is taken for its bytes: our fields are there, but not seen.
      const seq = seqIn(bytes.subarray(at, at + length));
      if (seq !== 0) this.#findings.damage(position, length, "fieldName", seq);
      return this.#passOver();
    }
    if (typeof entry === "string") {
      this.#findings.damage(position, length, entry, seqOfEntry(fields));
      return this.#passOver();
    }
    const { event, protocol } = entry;
    this.#add(event.seq, {
      offset: position,
      time: event.time,
      socket: event.socket,
      result: resultOf(event),
      flow: this.#flows.number(protocol, event.local, event.remote),
      code: codeOf(event),
      detail: this.#errors.number(event.failure?.code ?? ""),
      end: position + length,
    });
    this.#event = event;
  }

  #takePacket(bytes: Buffer, at: number, length: number, position: number): void {
    const packet = this.#packet;
    const outcome = readFacts(bytes, at, length, packet);
    if (outcome === "foreign") {
      this.foreign += 1;
      return this.#passOver();
    }
    if (outcome !== "ours") {
      const seq = seqIn(bytes.subarray(at, at + length));
      this.#findings.damage(position, length, outcome.wrong, seq);
      return this.#passOver();
    }
    if (!this.#interfaces.knows(packet.interface))
      this.#findings.damage(position, length, "interface", packet.seq);
    if (packet.cut > 0) this.#findings.cut += 1;
    const flow = this.#flowOf(bytes, packet);
    const gap = packet.tcp ? flow.gap(packet) : 0;
    if (packet.seq === 0) {
      // An acknowledgement stands among the packets of an event, and adds nothing to it.
      if (packet.payload === 0) return;
      this.#findings.damage(position, length, "numberIsMissing");
      return this.#passOver();
    }
    if (this.#belongs(packet, flow, gap)) {
      if (this.#newest !== null) this.#newest.end = position + length;
      return;
    }
    // What a call put on the wire is no event without its call.
    if (packet.tcp && packet.payload === 0) return this.#passOver();
    this.#add(packet.seq, {
      offset: position,
      time: this.#interfaces.time(packet),
      socket: packet.socket,
      result: packet.payload,
      flow: flow.number,
      code: packet.out ? CODE_SEND : CODE_RECV,
      detail: packet.out ? PACKETS.out : PACKETS.in,
      end: position + length,
    });
    if (gap > 0) this.#findings.lacks(packet.seq);
    this.#note(packet, flow);
  }

  /** What the next packet of the event that was just begun, or continued, must be. */
  #note(packet: PacketFacts, flow: DirectedFlow): void {
    this.#current = flow;
    this.#socket = packet.socket;
    this.#open = packet.tcp && (packet.flags & TCP_FLAG.psh) === 0;
  }

  /** An event whose last packet is not there. */
  #closeEvent(): void {
    if (this.#open) this.#findings.lacks(this.#seq);
    this.#open = false;
  }

  /**
   * Takes one more packet of the newest event: more of its bytes, or what its call put on the wire. False: it is none. Of
   * one event are packets of one number, interface, socket and flow that continue each other: merged files have numbers twice.
   */
  #belongs(packet: PacketFacts, flow: DirectedFlow, gap: number): boolean {
    const row = this.#newest;
    if (row === null || packet.seq !== this.#seq || this.#apart) return false;
    const call = row.code & 0xff;
    if (call === SEND || call === RECV) {
      const carried = row.result + packet.payload;
      // A datagram is one packet.
      const continues = this.#open && packet.tcp && flow === this.#current && gap === 0;
      if (!continues || packet.socket !== this.#socket || carried > MAX_EVENT) return false;
      row.result = carried;
      this.#note(packet, flow);
    } else {
      const owner = packet.socket === row.socket || packet.socket === row.result;
      if (!packet.tcp || packet.payload > 0 || !owner) return false;
      let bits = 0;
      if ((packet.flags & TCP_FLAG.syn) !== 0) bits |= PACKETS.syn;
      if ((packet.flags & TCP_FLAG.fin) !== 0) bits |= PACKETS.fin;
      if ((packet.flags & TCP_FLAG.rst) !== 0) bits |= PACKETS.reset;
      row.detail |= bits;
    }
    row.detail |= packet.out ? PACKETS.out : PACKETS.in;
    return true;
  }

  #add(seq: number, row: Newest): void {
    this.#closeEvent();
    this.#findings.saw(seq);
    const last = this.#newest;
    if (last !== null && seq === this.#seq + 1 && row.time < last.time)
      this.#findings.backwards += 1;
    this.#handOver();
    const follows = last !== null && seq === this.#seq + 1 && !this.#apart;
    this.#before = follows ? null : (last?.end ?? 0);
    this.#newest = row;
    this.#event = null;
    this.#apart = false;
    this.#seq = seq;
    this.events += 1;
  }

  #handOver(): void {
    const row = this.#newest;
    if (row === null) return;
    this.#sink.add(row, this.#seq, this.#before, this.#event);
    this.#sink.ended(row.end);
  }

  /** One direction of a flow, by the addresses and ports as they stand in the packet. */
  #flowOf(bytes: Buffer, packet: PacketFacts): DirectedFlow {
    const { start, ip, tcp, out } = packet;
    const ends = bytes.toString("latin1", start + (ip === 40 ? 8 : 12), start + ip + 4);
    const key = `${packet.interface}${tcp ? "t" : "u"}${out ? "o" : "i"}${ends}`;
    const known = this.#streams.get(key);
    if (known !== undefined) return known;
    const read = readPacket(bytes.subarray(start, start + ip + 20));
    const local = read === null ? null : out ? read.source : read.destination;
    const remote = read === null ? null : out ? read.destination : read.source;
    const flow = new DirectedFlow(this.#flows.number(tcp ? "tcp" : "udp", local, remote));
    if (this.#streams.size < MAX_FLOWS) this.#streams.set(key, flow);
    return flow;
  }
}

/** A flood from ever new addresses must not fill the memory. */
const MAX_FLOWS = 200_000;
