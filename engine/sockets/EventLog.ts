// Where every socket call arrives: gives it its seq and time, counts it, records it, tells who listens. Invariants: seq
// has no gaps; nothing about a socket follows its close.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { CallDetail, ProgramCall, SocketEvent } from "../../shared/model/event.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { now } from "../system/clock.ts";
import { protocolOf } from "../record/index/FlowTable.ts";
import { programOption } from "../record/pcapng/programComment.ts";
import type { Recording } from "../record/write/Recording.ts";
import type { Packets } from "../record/write/Trace.ts";
import type { Lease } from "../record/write/slab.ts";
import { TcpTrace } from "../record/write/TcpTrace.ts";
import { UdpTrace } from "../record/write/UdpTrace.ts";
import type { DataMark } from "../record/write/writePacket.ts";
import type { SocketRecord } from "./SocketRecord.ts";

export type EventListener = (event: SocketEvent, payload: Uint8Array | null) => void;

export interface Particulars {
  /** Where its time is kept elsewhere too, as `now` tells it; without it the call is of now. */
  readonly time?: number;
  readonly local?: Endpoint | null;
  readonly remote?: Endpoint | null;
  readonly failure?: Failure | null;
  readonly packets?: Packets | null;
  /** Of a call that another program made. */
  readonly program?: ProgramCall;
}

/** Bytes that another program sent or received. */
export interface Moved {
  /** When the call ended, µs since the epoch. */
  readonly time: number;
  readonly out: boolean;
  /** Of a datagram, the same object for the same peer; null where it is not known, and of a stream. */
  readonly peer: Endpoint | null;
  readonly program: ProgramCall;
}

export class EventLog {
  seq = 0;
  bytesIn = 0;
  bytesOut = 0;
  receives = 0;
  sends = 0;
  recording: Recording | null = null;
  readonly #listeners = new Set<EventListener>();
  readonly #bySocket = new Map<number, Set<EventListener>>();
  readonly #onChange: (record: SocketRecord) => void;

  /** `onChange` is called for each event's socket; it must be quick. */
  constructor(onChange: (record: SocketRecord) => void) {
    this.#onChange = onChange;
  }

  onEvent(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The same of one socket: however many there are, what happens on one costs the others nothing. */
  onEventOf(socket: number, listener: EventListener): () => void {
    const there = this.#bySocket.get(socket) ?? new Set();
    this.#bySocket.set(socket, there.add(listener));
    return () => {
      there.delete(listener);
      if (there.size === 0 && this.#bySocket.get(socket) === there) this.#bySocket.delete(socket);
    };
  }

  /** A call that carried no bytes, or failed. Endpoints default to the socket's own. */
  call(record: SocketRecord, detail: CallDetail, particulars: Particulars = {}): void {
    const event: SocketEvent = {
      seq: ++this.seq,
      time: particulars.time ?? now(),
      socket: record.id,
      local: particulars.local === undefined ? record.local : particulars.local,
      remote: particulars.remote === undefined ? record.remote : particulars.remote,
      failure: particulars.failure ?? null,
      ...detail,
      ...(particulars.program === undefined ? {} : { program: particulars.program }),
    };
    this.recording?.call(event, protocolOf(record.kind), null, particulars.packets ?? null);
    this.#tell(record, event, null);
  }

  /** Bytes of a stream that the kernel gave (`out` false) or took. `lease`: see `lease`. */
  data(record: SocketRecord, out: boolean, payload: Uint8Array, lease: Lease | null = null): void {
    const mark = this.#mark(record, out, payload.length);
    const { trace } = record;
    if (trace instanceof TcpTrace && this.recording !== null)
      this.recording.tcp(mark, trace, payload, lease);
    else lease?.owner.giveBack(lease);
    this.#tellData(record, mark, payload, record.remote);
  }

  /** The same of a datagram. `peer`: the same object for the same peer; null: it has no address. */
  datagram(record: SocketRecord, out: boolean, payload: Uint8Array, peer: Endpoint | null): void {
    const mark = this.#mark(record, out, payload.length);
    const { trace } = record;
    if (trace instanceof UdpTrace && peer !== null && peer.family !== "unix")
      this.recording?.udp(mark, trace, payload, peer);
    this.#tellData(record, mark, payload, peer ?? record.remote);
  }

  /** Bytes that another program's call moved: a packet where there can be one, else an entry. */
  moved(record: SocketRecord, payload: Uint8Array, { time, out, peer, program }: Moved): void {
    const mark = { ...this.#mark(record, out, payload.length), time };
    const { trace } = record;
    const { recording } = this;
    const remote = peer ?? record.remote;
    const event: SocketEvent = {
      seq: mark.seq,
      time,
      socket: record.id,
      local: record.local,
      remote,
      failure: null,
      call: out ? "send" : "recv",
      length: payload.length,
      program,
    };
    if (recording !== null) {
      const ip = remote === null || remote.family === "unix" ? null : remote;
      // Nothing is no packet of a stream.
      if (trace instanceof TcpTrace && payload.length > 0)
        recording.commented(programOption(program), () =>
          recording.tcp(mark, trace, payload, null),
        );
      else if (trace instanceof UdpTrace && ip !== null)
        recording.commented(programOption(program), () => recording.udp(mark, trace, payload, ip));
      else recording.call(event, protocolOf(record.kind), payload, null);
    }
    this.#tell(record, event, payload);
  }

  /**
   * Where a connection's next bytes can be read to, so that they are recorded without being copied; null: elsewhere. It is
   * handed to `data` with what was read, or given back.
   */
  lease({ trace }: SocketRecord): Lease | null {
    return trace instanceof TcpTrace ? (this.recording?.lease(trace) ?? null) : null;
  }

  #mark(record: SocketRecord, out: boolean, bytes: number): DataMark {
    count(this, out, bytes);
    count(record, out, bytes);
    if (record.parent !== null) {
      count(record.parent, out, bytes);
      this.#onChange(record.parent);
    }
    return { seq: ++this.seq, time: now(), socket: record.id, out };
  }

  /** Bytes without packets are recorded here. */
  #tellData(
    record: SocketRecord,
    { seq, time, socket, out }: DataMark,
    payload: Uint8Array,
    remote: Endpoint | null,
  ): void {
    if (record.trace !== null && this.#listeners.size === 0 && !this.#isHeard(socket))
      return this.#onChange(record);
    const event: SocketEvent = {
      seq,
      time,
      socket,
      local: record.local,
      remote,
      failure: null,
      call: out ? "send" : "recv",
      length: payload.length,
    };
    if (record.trace === null) this.recording?.call(event, protocolOf(record.kind), payload, null);
    this.#tell(record, event, payload);
  }

  #isHeard(socket: number): boolean {
    return this.#bySocket.size > 0 && this.#bySocket.has(socket);
  }

  #tell(record: SocketRecord, event: SocketEvent, payload: Uint8Array | null): void {
    this.#onChange(record);
    for (const listener of this.#listeners) listener(event, payload);
    if (!this.#isHeard(record.id)) return;
    for (const listener of this.#bySocket.get(record.id) ?? []) listener(event, payload);
  }
}

interface Counted {
  bytesIn: number;
  bytesOut: number;
  receives: number;
  sends: number;
}

function count(counted: Counted, out: boolean, bytes: number): void {
  if (out) {
    counted.bytesOut += bytes;
    counted.sends += 1;
  } else {
    counted.bytesIn += bytes;
    counted.receives += 1;
  }
}
