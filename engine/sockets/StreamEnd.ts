// How a connected stream comes to its end: which sides have finished, whether it failed, who closed it. It says what state the
// socket is in meanwhile, and with what its close event is told.

import type { SocketState } from "../../shared/model/socket.ts";
import type { Packets } from "../record/write/Trace.ts";
import { TcpTrace } from "../record/write/TcpTrace.ts";
import type { Ending } from "./Ending.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { isReset } from "./stages/Channel.ts";

export class StreamEnd {
  localFinished = false;
  weClosed: "close" | "reset" | null = null;
  failed: Error | null = null;
  readonly #record: SocketRecord;
  #peerFinished = false;
  #peerEndedFirst = false;

  constructor(record: SocketRecord) {
    this.#record = record;
  }

  /** `first`: our side had not ended. */
  peerEnded(first: boolean): void {
    this.#peerFinished = true;
    this.#peerEndedFirst = first;
  }

  get state(): SocketState {
    if (this.localFinished) return "half-closed-local";
    return this.#peerFinished ? "half-closed-remote" : "connected";
  }

  how(): Ending {
    const record = this.#record;
    const { failed, weClosed } = this;
    if (weClosed === "reset") return { cause: "local", reset: true, packets: rst(record, true) };
    if (failed !== null)
      return {
        cause: isReset(failed) ? "peer" : "error",
        reset: isReset(failed),
        failure: record.failure,
        packets: isReset(failed) ? rst(record, false) : null,
      };
    if (weClosed === "close" || !this.#peerFinished)
      return { cause: "local", endsWriting: true, packets: fin(record, true) };
    return { cause: this.#peerEndedFirst ? "peer" : "local" };
  }
}

export function fin({ trace }: SocketRecord, out: boolean): Packets | null {
  return trace instanceof TcpTrace ? (slab, mark) => trace.fin(slab, mark, out) : null;
}

export function rst({ trace }: SocketRecord, out: boolean): Packets | null {
  return trace instanceof TcpTrace ? (slab, mark) => trace.rst(slab, mark, out) : null;
}
