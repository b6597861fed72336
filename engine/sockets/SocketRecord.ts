// A socket as the engine keeps it: what clients see, and the handle that works the real one.

import type * as dgram from "node:dgram";
import type * as net from "node:net";
import type { OptionName, OptionPrimitive } from "../../shared/options.ts";
import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type {
  CallUnderWay,
  CloseCause,
  OpenSpec,
  SetOptions,
  SocketInfo,
  SocketKind,
  SocketOwner,
  SocketState,
} from "../../shared/model/socket.ts";
import { optionNow } from "../../shared/model/socket.ts";
import type { Trace } from "../record/write/Trace.ts";

/** What can be done to an open socket. Each refuses (throws a Refusal) where it makes no sense. */
export interface SocketHandle {
  /** Queues bytes; the send events follow as the kernel takes them. `to`: of a datagram. */
  send(data: Uint8Array, to: Endpoint | null): void;
  shutdown(): void;
  close(how: "close" | "reset"): void;
  /** Stops or goes on reading; for sockets that can. */
  setPaused(paused: boolean): void;
  /** Node's own socket, for what is the system's; null where there is none yet, or none of Node's. */
  readonly node?: NodeSocket;
  /** An option of ours is another one now. */
  optionSet?(name: OptionName): void;
}

export type NodeSocket =
  | { readonly kind: "stream"; readonly socket: net.Socket }
  | { readonly kind: "server"; readonly socket: net.Server }
  | { readonly kind: "datagrams"; readonly socket: dgram.Socket };

export interface SocketRecord {
  readonly id: number;
  /** Another program's becomes a listener's with listen(2). */
  kind: SocketKind;
  /** Of another program's, which is looked at only; null of our own. */
  readonly owner: SocketOwner | null;
  readonly parent: SocketRecord | null;
  readonly spec: OpenSpec | null;
  readonly openedAt: number;
  /** Options set since it was opened, and those that its listener had been set to. */
  set: SetOptions | null;
  state: SocketState;
  local: Endpoint | null;
  remote: Endpoint | null;
  trace: Trace;
  handle: SocketHandle | null;
  /** Whether reading of it waits, whatever the others do. */
  held: boolean;
  /** Whether it has read what it may in this second. */
  throttled: boolean;
  /** Whoever answers by itself ends our side with the peer's, behind its last answer. */
  endsLater: boolean;
  bytesIn: number;
  bytesOut: number;
  receives: number;
  sends: number;
  kernelDrops: number | null;
  refused: number;
  pendingOut: number;
  receiveBuffer: number | null;
  failure: Failure | null;
  underWay: CallUnderWay | null;
  closeCause: CloseCause | null;
  reset: boolean;
  localEndedAt: number | null;
  peerEndedAt: number | null;
  closedAt: number | null;
  accepted: number;
  openChildren: number;
  /** Whether anybody has looked at it, or named it in a call. */
  lookedAt: boolean;
  /** Waiting to be told to the clients. */
  changed: boolean;
}

export function newRecord(
  known: Pick<SocketRecord, "id" | "kind" | "parent" | "spec" | "openedAt"> &
    Partial<Pick<SocketRecord, "owner">>,
): SocketRecord {
  return {
    id: known.id,
    kind: known.kind,
    owner: known.owner ?? null,
    parent: known.parent,
    spec: known.spec,
    openedAt: known.openedAt,
    state: "opening",
    local: null,
    remote: null,
    trace: null,
    handle: null,
    held: false,
    throttled: false,
    set: known.parent === null ? null : known.parent.set,
    endsLater: false,
    bytesIn: 0,
    bytesOut: 0,
    receives: 0,
    sends: 0,
    kernelDrops: null,
    refused: 0,
    pendingOut: 0,
    receiveBuffer: null,
    failure: null,
    underWay: null,
    closeCause: null,
    reset: false,
    localEndedAt: null,
    peerEndedAt: null,
    closedAt: null,
    accepted: 0,
    openChildren: 0,
    lookedAt: false,
    changed: false,
  };
}

export function socketInfo(record: SocketRecord): SocketInfo {
  return {
    id: record.id,
    kind: record.kind,
    ...(record.owner === null ? {} : { owner: record.owner }),
    parent: record.parent === null ? null : record.parent.id,
    state: record.state,
    local: record.local,
    remote: record.remote,
    spec: record.spec,
    set: record.set,
    counters: {
      bytesIn: record.bytesIn,
      bytesOut: record.bytesOut,
      receives: record.receives,
      sends: record.sends,
      kernelDrops: record.kernelDrops,
      refused: record.refused,
      pendingOut: record.pendingOut,
    },
    receiveBuffer: record.receiveBuffer,
    failure: record.failure,
    underWay: record.underWay,
    closeCause: record.closeCause,
    reset: record.reset,
    localEndedAt: record.localEndedAt,
    peerEndedAt: record.peerEndedAt,
    openedAt: record.openedAt,
    closedAt: record.closedAt,
    accepted: record.accepted,
    openChildren: record.openChildren,
  };
}

/** What an option of it is now. */
export function optionOf(record: SocketRecord, name: OptionName): OptionPrimitive {
  return optionNow(name, record, record.parent);
}

export function numberOf(record: SocketRecord, name: OptionName): number {
  return Number(optionOf(record, name));
}

/** Whether reading of it waits for a reason of its own. */
export function mustWait(record: SocketRecord): boolean {
  return record.held || record.throttled || optionOf(record, "pauseReading") === true;
}
