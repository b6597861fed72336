// One recording: a pcapng file that grows while things happen, and the index that finds each event in it.
//
//     const recording = new Recording({ target: createFile(path), … });
//     recording.call(event, trace, []);
//     recording.data(mark, trace, false, bytes, peer);

import * as fs from "node:fs";
import { rowFlags } from "../../../shared/codec/rows.ts";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { CALLS, eventDirection, type SocketEvent } from "../../../shared/model/event.ts";
import { refusal, type Failure } from "../../../shared/model/failure.ts";
import type { RecordingStatus } from "../../../shared/model/recording.ts";
import type { Row, Scope } from "../../../shared/model/rows.ts";
import { DATA_FIELD, eventFields } from "../pcapng/eventFields.ts";
import {
  CHUNK_ROWS,
  copyOfRows,
  type Chunk,
  type ChunkPart,
  type IndexRow,
} from "../index/chunk.ts";
import { EventIndex, type Edges } from "../index/EventIndex.ts";
import { ErrorTable, PACKETS } from "../index/eventDetail.ts";
import { FlowTable, type Flow, type Protocol } from "../index/FlowTable.ts";
import { fileHeader } from "../pcapng/fileHeader.ts";
import { writeJournal } from "./writeJournal.ts";
import type { PacketMark } from "./writePacket.ts";
import { fileCut, notTaken, sizeLimitReached, writeRefused } from "./recordingFailures.ts";
import { readEvent, readPayload, readRows, type Place } from "../read/readRows.ts";
import { resultOf } from "../index/resultOf.ts";
import type { StreamSource } from "../read/StreamSource.ts";
import { ScopeView } from "../index/ScopeView.ts";
import type { Disk, Lease } from "./slab.ts";
import { SlabWriter } from "./SlabWriter.ts";
import { copyOpenFile } from "./target/copyOpenFile.ts";
import { drained } from "./target/drained.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";
import type { TcpTrace } from "./TcpTrace.ts";
import type { UdpTrace } from "./UdpTrace.ts";

/** Writes a call's packets (a handshake, a FIN) behind its entry; returns bits of PACKETS. */
export type Packets = (slab: SlabWriter, mark: PacketMark) => number;

/** How a socket's bytes are written: as packets, or (null) in journal entries. */
export type Trace = TcpTrace | UdpTrace | null;

export interface RecordingSetup {
  readonly target: RecordingTarget;
  /** Seq of the first event that it will hold. */
  readonly firstSeq: number;
  readonly waitingLimit: () => number;
  /** Bytes at which it stops. */
  readonly sizeLimit: () => number;
  readonly disk?: Disk;
  onPressure(paused: boolean): void;
  /** It stopped by itself: disk or size. Views made before no longer hold. */
  onStopped(): void;
  /** The first event that found no place in a stream whose reader is too slow. */
  onLossy?(): void;
}

export class Recording {
  readonly firstSeq: number;
  readonly #setup: RecordingSetup;
  #target: RecordingTarget;
  /** Files that the recording was moved out of, kept open while something reads them. */
  #left: RecordingTarget[] = [];
  #reads = 0;
  #unlinked: Failure | null = null;
  readonly #slab: SlabWriter;
  readonly #index: EventIndex;
  readonly #flows = new FlowTable();
  readonly #errors = new ErrorTable();
  #state: "recording" | "stopped" = "recording";
  #failure: Failure | null = null;
  #lost = 0;
  /** Events that went out through a stream, of which no index is kept. */
  #streamed = 0;
  #bytes = 0;
  #closed = false;
  #settling: Promise<void> = Promise.resolve();

  constructor(setup: RecordingSetup) {
    this.#setup = setup;
    const { target } = setup;
    this.#target = target;
    this.firstSeq = setup.firstSeq;
    this.#index = new EventIndex(`${target.path}.index`);
    const fd = (): number => this.#target.fd;
    this.#slab = new SlabWriter({
      get fd() {
        return fd();
      },
      disk: setup.disk ?? target.disk,
      waitingLimit: setup.waitingLimit,
      onPressure: (paused) => setup.onPressure(paused),
      onFailure: (error, position) => this.#diskRefused(error, position),
    });
    this.#slab.append(fileHeader("Portscope"));
  }

  get recording(): boolean {
    return this.#state === "recording";
  }

  get path(): string {
    return this.#target.path;
  }

  /** Whether its events can be looked at; a stream's are gone once they are written. */
  get readable(): boolean {
    return this.#target.seekable;
  }

  status(): RecordingStatus {
    const going = this.recording;
    return {
      state: this.#state,
      path: this.path,
      bytes: going ? this.#slab.position : this.#bytes,
      waiting: going ? this.#slab.waiting : Math.max(0, this.#bytes - this.#slab.writtenTo),
      pausing: going && this.#slab.paused,
      firstSeq: this.firstSeq,
      events: this.count,
      lostEvents: this.#lost,
      failure: this.#failure,
      unlinked: this.#unlinked,
    };
  }

  /**
   * One send or recv of a connection with its bytes. `lease`: what they were read into, if they were; it ends here.
   */
  tcp(
    mark: PacketMark,
    trace: TcpTrace,
    out: boolean,
    payload: Uint8Array,
    lease: Lease | null,
  ): void {
    const room = this.#hasRoom();
    const own = room && lease !== null && this.#slab.owns(lease) ? lease : null;
    if (own === null) lease?.owner.giveBack(lease);
    if (!room) return;
    const offset = trace.data(this.#slab, mark, out, payload, own);
    this.#appendData(mark, out, payload.length, offset, trace.flow(this.#flows));
  }

  /** One datagram. */
  udp(
    mark: PacketMark,
    trace: UdpTrace,
    out: boolean,
    payload: Uint8Array,
    peer: IpEndpoint,
  ): void {
    if (!this.#hasRoom()) return;
    const offset = trace.data(this.#slab, mark, out, peer, payload);
    this.#appendData(mark, out, payload.length, offset, trace.flow(this.#flows, peer));
  }

  /** Where a connection's next bytes can be read to, so that they are recorded without being copied; null: elsewhere. */
  lease(trace: TcpTrace): Lease | null {
    return this.recording ? trace.lease(this.#slab) : null;
  }

  /** Any other call, or bytes that are in no packet. `packets` are written behind it, in its place. */
  call(
    event: SocketEvent,
    protocol: Protocol,
    payload: Uint8Array | null,
    packets: Packets | null,
  ): void {
    if (!this.#hasRoom()) return;
    const binary = payload === null ? null : { name: DATA_FIELD, bytes: payload };
    const offset = writeJournal(this.#slab, eventFields(event, protocol), binary);
    const written = packets?.(this.#slab, event) ?? 0;
    this.#append({
      offset,
      time: event.time,
      socket: event.socket,
      result: resultOf(event),
      flow: this.#flows.number(protocol, event.local, event.remote),
      code: codeOf(event),
      detail: this.#errors.number(event.failure?.code ?? "") | written,
    });
  }

  view(scope: Scope): ScopeView {
    return new ScopeView(this.#index, scope);
  }

  /** Events that it holds. */
  get count(): number {
    return this.readable ? this.#index.count : this.#streamed;
  }

  get indexPath(): string {
    return this.#index.path;
  }

  /** What the index's numbers stand for; both only grow. */
  get tables(): { readonly flows: readonly Flow[]; readonly errors: readonly string[] } {
    return { flows: this.#flows.flows, errors: this.#errors.codes };
  }

  /** Whether some events' ends or failures found no place in the tables: those stand in the file only. */
  get unlisted(): boolean {
    return this.#flows.full || this.#errors.full;
  }

  /** For what reads streams in an order of its own. */
  get streams(): StreamSource {
    return {
      index: this.#index,
      source: this.#source,
      flows: this.#flows.flows,
      firstSeq: this.firstSeq,
    };
  }

  /** A chunk that is in memory; good until the next event. */
  peekChunk(chunk: number): Chunk | null {
    return this.#index.peek(chunk);
  }

  /** Rows of a chunk that is in memory, for another thread. */
  copyOfRows(chunk: number, from: number, to: number): ArrayBuffer | null {
    const known = this.#index.peek(chunk);
    return known === null ? null : copyOfRows(known, from, to);
  }

  /** How many events from the first one on are in the file with all their blocks; at least `known`. */
  async writtenRows(known: number): Promise<number> {
    const whole = this.#endOfBlocks();
    // One that has reached its limit is still on its way to the disk.
    const end = Math.min(this.#slab.writtenTo, whole);
    return this.#index.countBefore(end, known, end >= whole);
  }

  /** What lies around rows [from, to) of one chunk. */
  edges(from: number, to: number): Promise<Edges> {
    return this.#index.edges(from, to, this.#endOfBlocks());
  }

  /** Rows of events by ordinal, ascending. */
  async rowsOf(ordinals: readonly number[]): Promise<Row[]> {
    return readRows(this.#source, await this.#places(ordinals));
  }

  async event(seq: number): Promise<SocketEvent> {
    return readEvent(this.#source, await this.#placeOf(seq));
  }

  /** Whole payload of an event; empty for calls that carry none. */
  async payload(seq: number): Promise<Uint8Array> {
    return readPayload(this.#source, await this.#placeOf(seq));
  }

  /** End of what its file holds. */
  get writtenTo(): number {
    return this.#slab.writtenTo;
  }

  /** What became of its file, which goes on being written: it is told until the recording is saved elsewhere. */
  noteUnlinked(failure: Failure): void {
    this.#unlinked = failure;
  }

  /** Another program cut the file: what lay behind is lost, and what comes would stand behind a hole. */
  stopCut(size: number): void {
    if (!this.recording) return;
    this.#slab.abandon();
    this.#endAt(size, fileCut(this.#target, size));
  }

  /** Copies all that was written into another file, which takes the place of this one. Throws what the system says. */
  async moveTo(target: RecordingTarget): Promise<void> {
    const old = this.#target;
    const slab = this.#slab;
    let done = slab.writtenTo;
    await copyOpenFile(old.fd, target.fd, 0, done);
    // What came meanwhile is less, and less again.
    for (let round = 0; round < 3 && slab.writtenTo > done; round++) {
      const from = done;
      done = slab.writtenTo;
      await copyOpenFile(old.fd, target.fd, from, done);
    }
    await slab.hold(async (written) => {
      await copyOpenFile(old.fd, target.fd, done, written);
      this.#target = target;
    });
    this.#unlinked = null;
    this.#left.push(old);
    await this.#closeLeft();
  }

  /** Where a thread can open it: by its name, or by what the system still has of it. */
  get readPath(): string {
    const { fd, path } = this.#target;
    const open = this.#unlinked !== null && process.platform === "linux" && !this.#closed;
    return open ? `/proc/self/fd/${fd}` : path;
  }

  /** All that has happened so far as a file that can be read: where, and how much of it. */
  async writtenSoFar(): Promise<{ readonly source: string; readonly end: number }> {
    await this.#slab.flush();
    return { source: this.readPath, end: Math.min(this.#slab.writtenTo, this.#endOfBlocks()) };
  }

  async #closeLeft(): Promise<void> {
    if (this.#reads > 0) return;
    await Promise.all(this.#left.splice(0).map((target) => target.close()));
  }

  /** Writes what is left, and closes the file. */
  async complete(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const target = this.#target;
    if (target.seekable) await this.#slab.flush();
    else if (!(await drained(target, this.#slab.flush()))) this.#readerStalled();
    this.#slab.stop();
    await this.#settling;
    if (this.recording && target.seekable)
      await new Promise<void>((resolve) => fs.fsync(target.fd, () => resolve()));
    this.#bytes = this.status().bytes;
    this.#state = "stopped";
    this.#index.close();
    await target.close();
    await Promise.all(this.#left.splice(0).map((each) => each.close()));
  }

  #append(row: IndexRow): void {
    if (this.readable) this.#index.append(row);
    else this.#streamed += 1;
  }

  #appendData(mark: PacketMark, out: boolean, length: number, offset: number, flow: number): void {
    this.#append({
      offset,
      time: mark.time,
      socket: mark.socket,
      result: length,
      flow,
      code: out ? CODE_SEND : CODE_RECV,
      detail: out ? PACKETS.out : PACKETS.in,
    });
  }

  #endOfBlocks(): number {
    return this.recording ? this.#slab.position : this.#bytes;
  }

  #hasRoom(): boolean {
    if (this.#state === "recording") {
      if (!this.readable && this.#slab.waiting > 2 * this.#setup.waitingLimit()) {
        // A stream cannot be waited for, as a disk can: whoever reads it may have stopped for good.
        if (this.#lost === 0) this.#setup.onLossy?.();
        this.#lost += 1;
        return false;
      }
      if (this.#slab.position < this.#setup.sizeLimit()) return true;
      this.#stop(sizeLimitReached(this.#setup.sizeLimit()));
    }
    this.#lost += 1;
    return false;
  }

  #stop(failure: Failure): void {
    this.#state = "stopped";
    this.#bytes = this.#slab.position;
    this.#failure = failure;
    this.#settling = this.#slab.flush();
    this.#setup.onStopped();
  }

  #diskRefused(error: NodeJS.ErrnoException, position: number): void {
    // A stream whose reader was given up: what was still to be written is cancelled.
    if (!this.#target.seekable && this.#closed && this.#failure !== null) return;
    this.#slab.stop();
    this.#endAt(position, writeRefused(error, this.#target));
  }

  #endAt(position: number, failure: Failure): void {
    const before = this.#index.count;
    this.#state = "stopped";
    this.#bytes = position;
    this.#failure = failure;
    if (!this.#target.seekable) {
      this.#setup.onStopped();
      return;
    }
    // What the disk took of the block under way is cut off: the file ends with a whole block.
    fs.ftruncate(this.#target.fd, position, () => undefined);
    this.#settling = this.#index.truncate(position).then(() => {
      this.#lost += before - this.#index.count;
      this.#setup.onStopped();
    });
  }

  #readerStalled(): void {
    this.#state = "stopped";
    this.#bytes = this.#slab.writtenTo;
    this.#failure = notTaken(this.#slab.waiting, this.#target);
  }

  readonly #source = {
    read: (position: number, length: number): Promise<Uint8Array> => {
      if (this.#closed)
        throw refusal(
          "RECORDING_CLOSED",
          "This recording is closed.",
          "Open its file in Wireshark, or look at the new one.",
        );
      const end = this.recording ? Number.POSITIVE_INFINITY : this.#bytes;
      return this.#counted(this.#slab.read(position, Math.min(length, end - position)));
    },
  };

  async #counted<T>(reading: Promise<T>): Promise<T> {
    this.#reads += 1;
    try {
      return await reading;
    } finally {
      this.#reads -= 1;
      if (this.#left.length > 0) await this.#closeLeft();
    }
  }

  async #placeOf(seq: number): Promise<Place> {
    const ordinal = seq - this.firstSeq;
    if (ordinal < 0 || ordinal >= this.#index.count)
      throw refusal(
        "NO_SUCH_EVENT",
        `Event ${seq} is not in this recording, which holds ${this.#index.count} events from ${this.firstSeq}.`,
        "It happened before this recording began, or while recording was stopped.",
      );
    const [place] = await this.#places([ordinal]);
    return place as Place;
  }

  /** `ordinals` ascending. */
  async #places(ordinals: readonly number[]): Promise<Place[]> {
    const places: Place[] = [];
    while (places.length < ordinals.length) {
      const first = ordinals[places.length] ?? 0;
      const chunkIndex = Math.floor(first / CHUNK_ROWS);
      const start = chunkIndex * CHUNK_ROWS;
      const after = ordinals.findIndex((ordinal) => ordinal >= start + CHUNK_ROWS);
      const ofChunk = ordinals.slice(places.length, after === -1 ? undefined : after);
      const last = ofChunk.at(-1) ?? first;
      const part = await this.#index.part(chunkIndex, first - start, last - start + 1);
      for (const ordinal of ofChunk)
        places.push(placeAt(part, ordinal - start, this.firstSeq + ordinal));
    }
    return places;
  }
}

function placeAt({ columns, first }: ChunkPart, row: number, seq: number): Place {
  const at = row - first;
  return {
    seq,
    offset: columns.offset[at] ?? 0,
    time: columns.time[at] ?? 0,
    socket: columns.socket[at] ?? 0,
    result: columns.result[at] ?? 0,
    code: columns.code[at] ?? 0,
  };
}

const CODE_SEND = CALLS.indexOf("send") | (rowFlags("out", false) << 8);
const CODE_RECV = CALLS.indexOf("recv") | (rowFlags("in", false) << 8);

function codeOf(event: SocketEvent): number {
  return CALLS.indexOf(event.call) | (rowFlags(eventDirection(event), event.failure !== null) << 8);
}
