// One recording: a pcapng file that grows while things happen. What it holds is looked at through `events`.
//
//     const recording = new Recording({ target: createFile(path), … });
//     recording.call(event, "udp", null, null);
//     recording.udp(mark, trace, bytes, peer);

import * as fs from "node:fs";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import { refusal, type Failure } from "../../../shared/model/failure.ts";
import type { RecordingStatus } from "../../../shared/model/recording.ts";
import type { IndexRow } from "../index/chunk.ts";
import { ErrorTable } from "../index/eventDetail.ts";
import { EventIndex } from "../index/EventIndex.ts";
import { FlowTable, type Protocol } from "../index/FlowTable.ts";
import { codeOf, dataRow, resultOf } from "../index/rowOf.ts";
import { SeqRuns } from "../index/SeqRuns.ts";
import { DATA_FIELD, eventFields } from "../pcapng/eventFields.ts";
import { fileHeader } from "../pcapng/fileHeader.ts";
import { EventStore } from "../read/EventStore.ts";
import { fileCut, notTaken, sizeLimitReached, writeRefused } from "./recordingFailures.ts";
import type { RecordingSetup } from "./RecordingSetup.ts";
import type { Lease } from "./slab.ts";
import { SlabWriter } from "./SlabWriter.ts";
import { drained } from "./target/drained.ts";
import { MovableTarget } from "./target/MovableTarget.ts";
import type { RecordingTarget } from "./target/RecordingTarget.ts";
import type { Packets } from "./Trace.ts";
import type { TcpTrace } from "./TcpTrace.ts";
import type { UdpTrace } from "./UdpTrace.ts";
import { writeJournal } from "./writeJournal.ts";
import type { DataMark } from "./writePacket.ts";
import { said } from "../../../shared/words/said.ts";

export class Recording {
  /** What it holds; empty for a stream, whose events are gone once they are written. */
  readonly events: EventStore;
  readonly #setup: RecordingSetup;
  readonly #target: MovableTarget;
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
    this.#target = new MovableTarget(target);
    this.#index = new EventIndex(`${target.path}.index`);
    const fd = (): number => this.#target.now.fd;
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
    this.events = new EventStore({
      index: this.#index,
      flows: this.#flows,
      errors: this.#errors,
      seqs: new SeqRuns(setup.firstSeq),
      bytes: {
        read: (position, length) =>
          this.#target.reading(this.#slab.read(position, this.#readable(position, length))),
        readSync: (position, into) =>
          this.#slab.readSync(position, into.subarray(0, this.#readable(position, into.length))),
      },
      path: () => this.path,
      readPath: () => this.#target.readPath,
      end: () => (this.recording ? this.#slab.position : this.#bytes),
      writtenTo: () => this.#slab.writtenTo,
      flush: () => this.#slab.flush(),
    });
  }

  get recording(): boolean {
    return this.#state === "recording";
  }

  get path(): string {
    return this.#target.now.path;
  }

  /** Whether its events can be looked at; a stream's are gone once they are written. */
  get readable(): boolean {
    return this.#target.now.seekable;
  }

  status(): RecordingStatus {
    const going = this.recording;
    return {
      state: this.#state,
      path: this.path,
      bytes: going ? this.#slab.position : this.#bytes,
      waiting: going ? this.#slab.waiting : Math.max(0, this.#bytes - this.#slab.writtenTo),
      pausing: going && this.#slab.paused,
      firstSeq: this.#setup.firstSeq,
      events: this.count,
      lostEvents: this.#lost,
      failure: this.#failure,
      unlinked: this.#target.unlinked,
    };
  }

  /** One send or recv of a connection with its bytes. `lease`: what they were read into, if they were; it ends here. */
  tcp(mark: DataMark, trace: TcpTrace, payload: Uint8Array, lease: Lease | null): void {
    const room = this.#hasRoom();
    const own = room && lease !== null && this.#slab.owns(lease) ? lease : null;
    if (own === null) lease?.owner.giveBack(lease);
    if (!room) return;
    const offset = trace.data(this.#slab, mark, payload, own);
    const flow = trace.flow(this.#flows);
    this.#append(dataRow(mark, payload.length, { offset, flow }));
  }

  /** One datagram. */
  udp(mark: DataMark, trace: UdpTrace, payload: Uint8Array, peer: IpEndpoint): void {
    if (!this.#hasRoom()) return;
    const offset = trace.data(this.#slab, mark, payload, peer);
    const flow = trace.flow(this.#flows, peer);
    this.#append(dataRow(mark, payload.length, { offset, flow }));
  }

  /** Packets that are written meanwhile have this comment, an option as it stands in their blocks. */
  commented(comment: Uint8Array, write: () => void): void {
    this.#slab.comment = comment;
    try {
      write();
    } finally {
      this.#slab.comment = null;
    }
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

  /** Events that it holds. */
  get count(): number {
    return this.readable ? this.#index.count : this.#streamed;
  }

  /** End of what its file holds. */
  get writtenTo(): number {
    return this.#slab.writtenTo;
  }

  /** What became of its file, which goes on being written: it is told until the recording is saved elsewhere. */
  noteUnlinked(failure: Failure): void {
    this.#target.unlinked = failure;
  }

  /** Another program cut the file: what lay behind is lost, and what comes would stand behind a hole. */
  stopCut(size: number): void {
    if (!this.recording) return;
    this.#slab.abandon();
    this.#endAt(size, fileCut(this.#target.now, size));
  }

  /** Goes on in another file, into which all that was written is copied. Throws what the system says. */
  moveTo(target: RecordingTarget): Promise<void> {
    return this.#target.moveTo(target, this.#slab);
  }

  /** Writes what is left, and closes the file. */
  async complete(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#target.noteClosing();
    const target = this.#target.now;
    if (target.seekable) await this.#slab.flush();
    else if (!(await drained(target, this.#slab.flush()))) this.#readerStalled();
    this.#slab.stop();
    await this.#settling;
    if (this.recording && target.seekable)
      await new Promise<void>((resolve) => fs.fsync(target.fd, () => resolve()));
    this.#bytes = this.status().bytes;
    this.#state = "stopped";
    this.#index.close();
    await this.#target.close();
  }

  #append(row: IndexRow): void {
    if (this.readable) this.#index.append(row);
    else this.#streamed += 1;
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
    if (!this.readable && this.#closed && this.#failure !== null) return;
    this.#slab.stop();
    this.#endAt(position, writeRefused(error, this.#target.now));
  }

  #endAt(position: number, failure: Failure): void {
    const before = this.#index.count;
    this.#state = "stopped";
    this.#bytes = position;
    this.#failure = failure;
    if (!this.readable) {
      this.#setup.onStopped();
      return;
    }
    // What the disk took of the block under way is cut off: the file ends with a whole block.
    fs.ftruncate(this.#target.now.fd, position, () => undefined);
    this.#settling = this.#index.truncate(position).then(() => {
      this.#lost += before - this.#index.count;
      this.#setup.onStopped();
    });
  }

  #readerStalled(): void {
    this.#state = "stopped";
    this.#bytes = this.#slab.writtenTo;
    this.#failure = notTaken(this.#slab.waiting, this.#target.now);
  }

  /** How many of these bytes there are. Throws a Refusal when it is closed. */
  #readable(position: number, length: number): number {
    if (this.#closed)
      throw refusal(
        "RECORDING_CLOSED",
        said("record.thisRecordingIsClosed"),
        said("record.openItsFileInWiresharkOrLook"),
      );
    const end = this.recording ? Number.POSITIVE_INFINITY : this.#bytes;
    return Math.max(0, Math.min(length, end - position));
  }
}
