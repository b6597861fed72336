// Blocks to rows: a journal entry or a first packet begins an event, packets with the same number belong to it.

import { rowFlags } from "../../../shared/codec/rows.ts";
import { CALLS, eventDirection, type SocketEvent } from "../../../shared/model/event.ts";
import type { RowRun } from "../../query/scan/RowCursor.ts";
import type { ScanTables } from "../../query/scan/ScanTables.ts";
import { ErrorTable, PACKETS } from "../eventDetail.ts";
import { DATA_FIELD, eventFromFields } from "../eventFields.ts";
import { CHUNK_BYTES, CHUNK_ROWS, columnsOf, type IndexRow } from "../chunk.ts";
import { FlowTable, type Protocol } from "../FlowTable.ts";
import { BLOCK, EPB_HEADER, EPB_OUTBOUND, OPTION, pad4 } from "../pcapng/format.ts";
import { fieldText, readJournal } from "../pcapng/journalEntry.ts";
import { PROTOCOL_TCP } from "../pcapng/packetTemplate.ts";
import { readPacket } from "../pcapng/readPacket.ts";
import { TCP_FLAG } from "../pcapng/writePacket.ts";
import { resultOf } from "../resultOf.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
const CODE_SEND = SEND | (rowFlags("out", false) << 8);
const CODE_RECV = RECV | (rowFlags("in", false) << 8);
/** Bytes of one event at most; the engine's own reads and sends have 64 KiB. What goes beyond is another one. */
const MAX_EVENT = 1024 * 1024;

export class RowBuilder {
  /** Events so far, and packets that belong to none. */
  events = 0;
  foreign = 0;
  readonly #tables: ScanTables;
  readonly #flows = new FlowTable();
  readonly #errors = new ErrorTable();
  /** Flow numbers by the addresses and ports as they stand in a packet. */
  readonly #byHeader = new Map<string, number>();
  #columns = columnsOf(new ArrayBuffer(CHUNK_BYTES));
  /** Those of the run that was handed out last, which is done with when the next one is. */
  #others = columnsOf(new ArrayBuffer(CHUNK_BYTES));
  #count = 0;
  /** Where the newest event's last block ends, and whether something that is not its own came behind it. */
  #end = 0;
  #apart = false;
  #firstSeq = 0;
  #seq = 0;
  #firstTime = 0;
  #previousTime = 0;
  #packet = { seq: 0, queue: 0, out: false };

  constructor(tables: ScanTables) {
    this.#tables = tables;
  }

  /** Takes the block at `at`; returns the rows before it when they make a run. */
  take(bytes: Buffer, at: number, length: number, position: number): RowRun | null {
    const type = bytes.readUInt32LE(at);
    if (type === BLOCK.journal) return this.#takeJournal(bytes, at, length, position);
    if (type === BLOCK.enhancedPacket) return this.#takePacket(bytes, at, length, position);
    return this.#passOver();
  }

  /** The rows that are left. */
  finish(): RowRun | null {
    return this.#count === 0 ? null : this.#run();
  }

  /** A block that belongs to no event: what follows it is read on its own, so that nobody takes it for an event's. */
  #passOver(): null {
    this.#apart = true;
    return null;
  }

  #takeJournal(bytes: Buffer, at: number, length: number, position: number): RowRun | null {
    const fields = readJournal(bytes.subarray(at + 8, at + length - 4));
    const event = eventFromFields(fields);
    if (event === null) return this.#passOver();
    const carried = fields.get(DATA_FIELD)?.length ?? 0;
    const claims = event.call === "send" || event.call === "recv" ? event.length : 0;
    if (claims !== carried || carried > MAX_EVENT) return this.#passOver();
    const protocol = protocolFrom(fieldText(fields, "PORTSCOPE_PROTOCOL"), event);
    return this.#add(event.seq, {
      offset: position,
      time: event.time,
      socket: event.socket,
      result: resultOf(event),
      flow: this.#flows.number(protocol, event.local, event.remote),
      code:
        CALLS.indexOf(event.call) | (rowFlags(eventDirection(event), event.failure !== null) << 8),
      detail: this.#errors.number(event.failure?.code ?? ""),
      end: position + length,
    });
  }

  #takePacket(bytes: Buffer, at: number, length: number, position: number): RowRun | null {
    const start = at + EPB_HEADER;
    const captured = length < EPB_HEADER + 4 ? 0 : bytes.readUInt32LE(at + 20);
    if (captured < 28 || start + captured > at + length - 4) return this.#passOver();
    const tcp = transportOf(bytes, start) === PROTOCOL_TCP;
    const payload = captured - headersOf(bytes, start, tcp);
    if (payload < 0 || !this.#readOptions(bytes, start + pad4(captured), at + length - 4)) {
      this.foreign += 1;
      // An acknowledgement stands among the packets of an event, and adds nothing to it.
      return payload === 0 ? null : this.#passOver();
    }
    const { seq, queue, out } = this.#packet;
    const end = position + length;
    if (this.#belongs(bytes, start, tcp, payload)) {
      this.#end = end;
      return null;
    }
    return this.#add(seq, {
      offset: position,
      time: bytes.readUInt32LE(at + 12) * 2 ** 32 + bytes.readUInt32LE(at + 16),
      socket: queue,
      result: payload,
      flow: this.#flowOf(bytes, start, tcp, out),
      code: out ? CODE_SEND : CODE_RECV,
      detail: out ? PACKETS.out : PACKETS.in,
      end,
    });
  }

  /** Takes one more packet of the newest event: more of its bytes, or what its call put on the wire. False: it is none. */
  #belongs(bytes: Buffer, start: number, tcp: boolean, payload: number): boolean {
    const { seq, queue, out } = this.#packet;
    if (this.#count === 0 || seq !== this.#seq || this.#apart) return false;
    const row = this.#count - 1;
    const { code, result, detail, socket } = this.#columns;
    const call = (code[row] ?? 0) & 0xff;
    const carries = call === SEND || call === RECV;
    const carried = (result[row] ?? 0) + payload;
    if (carries && (carried > MAX_EVENT || socket[row] !== queue)) return false;
    if (carries ? code[row] !== (out ? CODE_SEND : CODE_RECV) : payload > 0) return false;
    let bits: number = out ? PACKETS.out : PACKETS.in;
    if (carries) result[row] = carried;
    else if (tcp) {
      const flags = bytes[start + ipHeader(bytes, start) + 13] ?? 0;
      if ((flags & TCP_FLAG.syn) !== 0) bits |= PACKETS.syn;
      if ((flags & TCP_FLAG.fin) !== 0) bits |= PACKETS.fin;
      if ((flags & TCP_FLAG.rst) !== 0) bits |= PACKETS.reset;
    }
    detail[row] = (detail[row] ?? 0) | bits;
    return true;
  }

  #add(seq: number, row: IndexRow & { readonly end: number }): RowRun | null {
    const gap = this.#count > 0 && (seq !== this.#seq + 1 || this.#apart);
    const run = this.#count === CHUNK_ROWS || gap ? this.#run() : null;
    if (run !== null) {
      this.#previousTime = run.columns.time[run.to - 1] ?? row.time;
      [this.#columns, this.#others] = [this.#others, this.#columns];
      this.#count = 0;
    }
    this.#end = row.end;
    this.#apart = false;
    if (this.events === 0) {
      this.#firstTime = row.time;
      this.#previousTime = row.time;
    }
    if (this.#count === 0) this.#firstSeq = seq;
    const at = this.#count++;
    const columns = this.#columns;
    columns.offset[at] = row.offset;
    columns.time[at] = row.time;
    columns.socket[at] = row.socket;
    columns.result[at] = row.result;
    columns.flow[at] = row.flow;
    columns.code[at] = row.code;
    columns.detail[at] = row.detail;
    this.#seq = seq;
    this.events += 1;
    return run;
  }

  #run(): RowRun {
    const { flows, errors } = this.#tables;
    this.#tables.grow(
      this.#flows.flows.slice(flows.length),
      this.#errors.codes.slice(errors.length),
    );
    this.#tables.note(this.#columns, 0, this.#count);
    return {
      columns: this.#columns,
      from: 0,
      to: this.#count,
      end: this.#end,
      firstSeq: this.#firstSeq,
      firstTime: this.#firstTime,
      previousTime: this.#previousTime,
    };
  }

  /** Our options; false where the packet names no event. */
  #readOptions(bytes: Buffer, from: number, to: number): boolean {
    const packet = { seq: 0, queue: 0, out: false };
    for (let at = from; at + 4 <= to;) {
      const code = bytes.readUInt16LE(at);
      const length = bytes.readUInt16LE(at + 2);
      if (code === OPTION.end || at + 4 + length > to) break;
      if (code === OPTION.epbFlags && length === 4)
        packet.out = (bytes.readUInt32LE(at + 4) & 3) === EPB_OUTBOUND;
      else if (code === OPTION.epbQueue && length === 4) packet.queue = bytes.readUInt32LE(at + 4);
      else if (code === OPTION.epbPacketId && length === 8)
        packet.seq = bytes.readUInt32LE(at + 4) + bytes.readUInt32LE(at + 8) * 2 ** 32;
      at += 4 + pad4(length);
    }
    this.#packet = packet;
    return packet.seq > 0 && Number.isSafeInteger(packet.seq);
  }

  #flowOf(bytes: Buffer, start: number, tcp: boolean, out: boolean): number {
    const header = ipHeader(bytes, start);
    const key = `${tcp ? "t" : "u"}${out ? "o" : "i"}${bytes.toString("latin1", start + (header === 40 ? 8 : 12), start + header + 4)}`;
    const known = this.#byHeader.get(key);
    if (known !== undefined) return known;
    const ip = readPacket(bytes.subarray(start, start + header + 20));
    const local = ip === null ? null : out ? ip.source : ip.destination;
    const remote = ip === null ? null : out ? ip.destination : ip.source;
    const number = this.#flows.number(tcp ? "tcp" : "udp", local, remote);
    if (this.#byHeader.size < MAX_HEADERS) this.#byHeader.set(key, number);
    return number;
  }
}

/** A flood from ever new addresses must not fill the memory. */
const MAX_HEADERS = 200_000;

function ipHeader(bytes: Buffer, start: number): number {
  return (bytes[start] ?? 0) >>> 4 === 6 ? 40 : ((bytes[start] ?? 0) & 15) * 4;
}

function transportOf(bytes: Buffer, start: number): number {
  return bytes[start + ((bytes[start] ?? 0) >>> 4 === 6 ? 6 : 9)] ?? 0;
}

function headersOf(bytes: Buffer, start: number, tcp: boolean): number {
  const ip = ipHeader(bytes, start);
  return ip + (tcp ? ((bytes[start + ip + 12] ?? 0) >>> 4) * 4 : 8);
}

function protocolFrom(text: string | null, event: SocketEvent): Protocol {
  if (text === "tcp" || text === "udp" || text === "unix") return text;
  return event.local?.family === "unix" || event.remote?.family === "unix" ? "unix" : "tcp";
}
