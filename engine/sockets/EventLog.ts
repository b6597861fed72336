// Where every socket call arrives: gives it its seq and time, counts it, records it, tells who listens. Invariants: seq
// has no gaps; nothing about a socket follows its close.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { CallDetail, SocketEvent } from "../../shared/model/event.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { now } from "../system/clock.ts";
import { protocolOf } from "../record/index/FlowTable.ts";
import type { Recording } from "../record/write/Recording.ts";
import type { Packets } from "../record/write/Trace.ts";
import type { Lease } from "../record/write/slab.ts";
import { TcpTrace } from "../record/write/TcpTrace.ts";
import { UdpTrace } from "../record/write/UdpTrace.ts";
import type { SocketRecord } from "./SocketRecord.ts";

export type EventListener = (event: SocketEvent, payload: Uint8Array | null) => void;

export interface Particulars {
  readonly local?: Endpoint | null;
  readonly remote?: Endpoint | null;
  readonly failure?: Failure | null;
  readonly packets?: Packets | null;
}

export class EventLog {
  seq = 0;
  bytesIn = 0;
  bytesOut = 0;
  receives = 0;
  sends = 0;
  recording: Recording | null = null;
  readonly #listeners = new Set<EventListener>();
  readonly #onChange: (record: SocketRecord) => void;

  /** `onChange` is called for each event's socket; it must be quick. */
  constructor(onChange: (record: SocketRecord) => void) {
    this.#onChange = onChange;
  }

  onEvent(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A call that carried no bytes, or failed. Endpoints default to the socket's own. */
  call(record: SocketRecord, detail: CallDetail, particulars: Particulars = {}): void {
    const event: SocketEvent = {
      seq: ++this.seq,
      time: now(),
      socket: record.id,
      local: particulars.local === undefined ? record.local : particulars.local,
      remote: particulars.remote === undefined ? record.remote : particulars.remote,
      failure: particulars.failure ?? null,
      ...detail,
    };
    this.recording?.call(event, protocolOf(record.kind), null, particulars.packets ?? null);
    this.#tell(record, event, null);
  }

  /** Bytes that the kernel gave or took. `peer`: of a datagram, the same object for the same peer; `lease`: see `lease`. */
  data(
    record: SocketRecord,
    out: boolean,
    payload: Uint8Array,
    peer: Endpoint | null,
    lease: Lease | null = null,
  ): void {
    const mark = { seq: ++this.seq, time: now(), socket: record.id };
    count(this, out, payload.length);
    count(record, out, payload.length);
    if (record.parent !== null) {
      count(record.parent, out, payload.length);
      this.#onChange(record.parent);
    }
    const { trace } = record;
    if (trace instanceof UdpTrace) {
      if (peer !== null && peer.family !== "unix")
        this.recording?.udp(mark, trace, out, payload, peer);
    } else if (trace !== null && this.recording !== null)
      this.recording.tcp(mark, trace, out, payload, lease);
    else lease?.owner.giveBack(lease);
    if (trace === null || this.#listeners.size > 0) {
      const event: SocketEvent = {
        ...mark,
        local: record.local,
        remote: peer ?? record.remote,
        failure: null,
        call: out ? "send" : "recv",
        length: payload.length,
      };
      if (trace === null) this.recording?.call(event, protocolOf(record.kind), payload, null);
      this.#tell(record, event, payload);
    } else this.#onChange(record);
  }

  /**
   * Where a connection's next bytes can be read to, so that they are recorded without being copied; null: elsewhere. It is
   * handed to `data` with what was read, or given back.
   */
  lease({ trace }: SocketRecord): Lease | null {
    return trace instanceof TcpTrace ? (this.recording?.lease(trace) ?? null) : null;
  }

  #tell(record: SocketRecord, event: SocketEvent, payload: Uint8Array | null): void {
    this.#onChange(record);
    for (const listener of this.#listeners) listener(event, payload);
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
