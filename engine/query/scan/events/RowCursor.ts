// The rows of a chunk as facts, one at a time: a cursor, so that millions of rows make no objects.

import { callOf, directionOf } from "../../../../shared/codec/rows.ts";
import type { Call, Direction, ProgramCall, SocketEvent } from "../../../../shared/model/event.ts";
import type { DamagedPlace } from "../../../../shared/model/damage.ts";
import { ROW_FLAG } from "../../../../shared/model/rows.ts";
import {
  errorNumber,
  HAS_PACKETS,
  PACKETS,
  UNLISTED_ERROR,
} from "../../../record/index/eventDetail.ts";
import { eventFromFields, PROGRAM_FIELD } from "../../../record/pcapng/eventFields.ts";
import type { RowRun } from "../../../record/index/RowRun.ts";
import { UNLISTED_FLOW, type Flow, isProtocol } from "../../../record/index/FlowTable.ts";
import { BLOCK } from "../../../record/pcapng/format.ts";
import { packetIn } from "../../../record/read/blockLayout.ts";
import { fieldText } from "../../../record/pcapng/journalEntry.ts";
import { PROTOCOL_TCP } from "../../../record/pcapng/packetTemplate.ts";
import { eventFault } from "../../../record/read/eventFault.ts";
import { readPacket } from "../../../record/pcapng/readPacket.ts";
import { programIn } from "../../../record/read/programIn.ts";
import type { BlockReader } from "../../../record/read/BlockReader.ts";
import type { OwedAnswers } from "../talks/OwedAnswers.ts";
import type { Told, ToldEvents } from "../talks/ToldEvents.ts";
import type { Facts } from "./Facts.ts";
import type { Frame } from "./frames.ts";
import type { Pauses } from "./Pauses.ts";
import { FrameWalk } from "./FrameWalk.ts";
import type { ScanTables } from "../../../record/index/ScanTables.ts";

const TAIL_FLAGS = PACKETS.syn | PACKETS.fin | PACKETS.reset | HAS_PACKETS;

const EMPTY = Buffer.alloc(0);
const NO_MESSAGE: readonly string[] = [];

export class RowCursor implements Facts {
  run: RowRun;
  row = 0;
  asked: Frame | null = null;
  #walk: FrameWalk | null = null;
  readonly tables: ScanTables;
  readonly reader: BlockReader;
  /** Rows of the run of which it could not be told whether the filter holds, as far as it has been asked. */
  readonly undecided = new Set<number>();

  constructor(run: RowRun, tables: ScanTables, reader: BlockReader) {
    this.run = run;
    this.tables = tables;
    this.reader = reader;
  }

  /** What conversations say, where a filter asks for it. */
  talks: ToldEvents | null = null;

  /** Which requests have no answer, where a filter asks for it, and the ordinal of the chunk's first row. */
  answers: OwedAnswers | null = null;
  chunkStart = 0;

  /** Whether the recording is ours and under way, so that the blocks of a row are known to be what was written, or damaged. */
  guarded = false;
  /** Of the rows, where a filter asks for them. */
  pauses: Pauses | null = null;
  /** Damaged rows of the run, as far as their blocks have been asked for. */
  readonly damaged = new Map<number, DamagedPlace>();

  /** The row's blocks, valid until the next call; empty where they are damaged. */
  blocks(): Buffer {
    const bytes = this.reader.bytes(this.start, this.end, this.run.end);
    if (!this.guarded) return bytes;
    const fault = eventFault(bytes, this.seq);
    if (fault === null) return bytes;
    this.damaged.set(this.row, {
      position: this.start,
      length: bytes.length,
      fault,
      seq: this.seq,
    });
    return EMPTY;
  }

  /** Its test was ended, perhaps in the middle of a read. */
  undecide(row: number): void {
    this.undecided.add(row);
    this.reader.forget();
  }

  /** Over the file that the rows are in. */
  get walk(): FrameWalk {
    return (this.#walk ??= new FrameWalk(() => this.reader.second()));
  }

  get message(): readonly string[] {
    return NO_MESSAGE;
  }
  get gap(): number | null {
    return known(this.pauses?.gaps[this.row]);
  }
  get response(): number | null {
    return known(this.pauses?.responses[this.row]);
  }
  get seq(): number {
    return this.run.firstSeq + this.row;
  }
  get time(): number {
    return this.run.columns.time[this.row] ?? 0;
  }
  get firstTime(): number {
    return this.run.firstTime;
  }
  get previousTime(): number {
    return this.row === this.run.from
      ? this.run.previousTime
      : (this.run.columns.time[this.row - 1] ?? 0);
  }
  get socket(): number {
    return this.run.columns.socket[this.row] ?? 0;
  }
  get listener(): number {
    return this.tables.parentOf(this.socket);
  }
  get code(): number {
    return this.run.columns.code[this.row] ?? 0;
  }
  get detail(): number {
    return this.run.columns.detail[this.row] ?? 0;
  }
  get flowNumber(): number {
    return this.run.columns.flow[this.row] ?? 0;
  }
  get call(): Call {
    return callOf(this.code & 0xff);
  }
  get direction(): Direction | null {
    return directionOf(this.code >>> 8);
  }
  get failed(): boolean {
    return ((this.code >>> 8) & ROW_FLAG.failed) !== 0;
  }
  get error(): string {
    const number = errorNumber(this.detail);
    if (number !== UNLISTED_ERROR) return this.tables.errors[number] ?? "";
    return fieldText(this.#journal(), "PORTSCOPE_ERRNO") ?? "";
  }
  get result(): number {
    return this.run.columns.result[this.row] ?? 0;
  }
  get packets(): number {
    return this.detail & TAIL_FLAGS;
  }
  get flow(): Flow | null {
    const number = this.flowNumber;
    return number === UNLISTED_FLOW ? this.#readFlow() : (this.tables.flows[number] ?? null);
  }
  payload(): Uint8Array {
    if (this.guarded && this.blocks().length === 0) return EMPTY;
    return this.reader.payload(this.start, this.end, this.run.end);
  }
  told(): Told | null {
    return this.talks?.event(this.seq) ?? null;
  }
  owed(): boolean {
    return this.answers?.has(this.chunkStart + this.row, null) ?? false;
  }
  sentence(): string {
    const text = fieldText(this.#journal(), "MESSAGE") ?? "";
    // `#5 ` is not part of the sentence.
    return text.slice(text.indexOf(" ") + 1);
  }

  program(): ProgramCall | null {
    const block = this.blocks();
    if (block.length === 0) return null;
    if (block.readUInt32LE(0) !== BLOCK.journal) return programIn(block);
    const fields = this.#journal();
    return fields.has(PROGRAM_FIELD) ? (eventFromFields(fields)?.program ?? null) : null;
  }

  /** The event with all its particulars. */
  event(): SocketEvent {
    const block = this.blocks();
    const journal = block.length > 0 && block.readUInt32LE(0) === BLOCK.journal;
    const told = journal ? eventFromFields(this.#journal()) : null;
    if (told !== null) return told;
    const { flow } = this;
    const program = programIn(block);
    return {
      seq: this.seq,
      time: this.time,
      socket: this.socket,
      local: flow?.local ?? null,
      remote: flow?.remote ?? null,
      failure: null,
      call: this.direction === "out" ? "send" : "recv",
      length: this.result,
      ...(program === null ? {} : { program }),
    };
  }

  /** File positions of the event's blocks. */
  get start(): number {
    return this.run.columns.offset[this.row] ?? 0;
  }
  get end(): number {
    return this.endOf(this.row);
  }
  endOf(row: number): number {
    return row + 1 < this.run.to ? (this.run.columns.offset[row + 1] ?? 0) : this.run.end;
  }

  #journal(): Map<string, Uint8Array> {
    const block = this.blocks();
    if (block.length === 0 || block.readUInt32LE(0) !== BLOCK.journal) return new Map();
    return this.reader.journal(this.start, this.end, this.run.end);
  }

  #readFlow(): Flow | null {
    const block = this.blocks();
    if (block.length === 0) return null;
    if (block.readUInt32LE(0) === BLOCK.journal) {
      const fields = this.#journal();
      const event = eventFromFields(fields);
      const protocol = fieldText(fields, "PORTSCOPE_PROTOCOL");
      return event === null || !isProtocol(protocol)
        ? null
        : { protocol, local: event.local, remote: event.remote };
    }
    const ip = readPacket(packetIn(block));
    if (ip === null) return null;
    const protocol = ip.protocol === PROTOCOL_TCP ? "tcp" : "udp";
    return this.direction === "out"
      ? { protocol, local: ip.source, remote: ip.destination }
      : { protocol, local: ip.destination, remote: ip.source };
  }
}

function known(micros: number | undefined): number | null {
  return micros === undefined || micros < 0 ? null : micros;
}
