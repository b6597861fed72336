// The sockets of a recording's file, worked out again from its events: as they were when it ended, or as far as it has been
// gone through. What began before the recording did is known by its ends only.

import type { Endpoint } from "../../../shared/model/endpoint.ts";
import { CALLS, type SocketEvent } from "../../../shared/model/event.ts";
import { MAX_FILE_SOCKETS } from "../../../shared/model/source.ts";
import {
  isDatagram,
  isListener,
  isOpen,
  type SocketInfo,
  type SocketKind,
} from "../../../shared/model/socket.ts";
import type { Totals } from "../../../shared/model/totals.ts";
import type { IndexRow } from "../index/chunk.ts";
import type { Flow, Protocol } from "../index/FlowTable.ts";
import { ASKING, NOTHING_COUNTED, UNKNOWN } from "./unknownSocket.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");

/** As it is told, but for what is counted. */
type Kept = { -readonly [K in keyof Omit<SocketInfo, "counters">]: SocketInfo[K] } & {
  readonly counters: { -readonly [K in keyof SocketInfo["counters"]]: SocketInfo["counters"][K] };
  /** Of the book when it changed last. */
  version: number;
};

export interface ChangedSockets {
  readonly version: number;
  readonly sockets: readonly SocketInfo[];
}

export class SocketBook {
  /** Whether there are more sockets than are kept. */
  full = false;
  readonly #sockets = new Map<number, Kept>();
  #version = 0;
  readonly #totals = { bytesIn: 0, bytesOut: 0, receives: 0, sends: 0, kernelDrops: 0 };

  get size(): number {
    return this.#sockets.size;
  }

  /** Another number each time that something changed. */
  get version(): number {
    return this.#version;
  }

  /** Those that changed since the book had that version; at 0 all of them. */
  since(version: number): ChangedSockets {
    const sockets: SocketInfo[] = [];
    if (version < this.#version)
      for (const kept of this.#sockets.values())
        if (kept.version > version) sockets.push(told(kept));
    return { version: this.#version, sockets };
  }

  totals(): Totals {
    let openSockets = 0;
    for (const { state } of this.#sockets.values()) if (isOpen(state)) openSockets += 1;
    return { ...this.#totals, openSockets };
  }

  /** `event`: null where the row is of packets alone; `flow`: undefined where its ends stand in no table. */
  take(row: IndexRow, event: SocketEvent | null, flow: Flow | undefined): void {
    this.#version += 1;
    const ends = event ?? flow ?? NO_ENDS;
    const known = this.#of(row, flow?.protocol ?? "tcp", ends);
    const call = row.code & 0xff;
    if ((call === SEND || call === RECV) && (event === null || event.failure === null))
      this.#count(known, call === SEND, row.result);
    if (known === null) return;
    known.version = this.#version;
    if (event !== null) this.#follow(known, event);
    // Of another program's connection the own end may be told later than that it was made.
    else known.local ??= flow?.local ?? null;
  }

  /** Null where there is no room for another one. */
  #of(row: Pick<IndexRow, "socket" | "time">, protocol: Protocol, ends: Ends): Kept | null {
    const known = this.#sockets.get(row.socket);
    if (known !== undefined) return known;
    return this.#add(row.socket, {
      kind: kindOf(protocol),
      // What is heard of for the first time in the middle of its life is connected, or bound.
      state: ends.remote === null ? "bound" : "connected",
      openedAt: row.time,
      local: ends.local,
      remote: protocol === "udp" || protocol === "unix-dgram" ? null : ends.remote,
    });
  }

  #add(
    id: number,
    first: Pick<Kept, "kind" | "state" | "openedAt" | "local" | "remote"> & { parent?: number },
  ): Kept | null {
    if (this.#sockets.size >= MAX_FILE_SOCKETS) {
      this.full = true;
      return null;
    }
    const kept: Kept = {
      ...UNKNOWN,
      parent: null,
      ...first,
      id,
      version: this.#version,
      counters: { ...NOTHING_COUNTED },
    };
    this.#sockets.set(id, kept);
    return kept;
  }

  #count(known: Kept | null, out: boolean, bytes: number): void {
    count(this.#totals, out, bytes);
    if (known === null) return;
    count(known.counters, out, bytes);
    const parent = known.parent === null ? undefined : this.#sockets.get(known.parent);
    if (parent === undefined) return;
    count(parent.counters, out, bytes);
    parent.version = this.#version;
  }

  #follow(kept: Kept, event: SocketEvent): void {
    if (event.failure !== null) this.#failed(kept, event);
    switch (event.call) {
      case "socket":
        kept.kind = event.kind;
        kept.state = "opening";
        kept.local = event.local;
        kept.remote = event.remote;
        return;
      case "bind":
        if (event.failure !== null) return;
        kept.local = event.local;
        if (isDatagram(kept.kind)) kept.state = "bound";
        return;
      case "listen":
        kept.kind = listenerOf(kept.kind);
        if (event.failure !== null) return;
        kept.local = event.local;
        kept.state = "listening";
        return;
      case "connect":
        kept.remote = event.remote ?? kept.remote;
        if (event.failure !== null) return;
        if (event.pending === true) {
          kept.state = "connecting";
          return;
        }
        kept.local = event.local;
        kept.state = "connected";
        return;
      case "accept":
        return this.#accepted(kept, event);
      case "shutdown":
        if (event.readingOnly !== true) shutDown(kept, event);
        return;
      case "close":
        return this.#close(kept, event);
      case "lookup":
      case "send":
      case "recv":
      case "error":
      case "setsockopt":
      case "getpeername":
      case "dup":
      case "closefd":
      case "peek":
      case "sendfile":
        return;
      case "getsockopt":
        if (kept.state !== "connecting" || event.option !== "SO_ERROR") return;
        if (event.failure !== null) kept.failure = event.failure;
        else kept.state = "connected";
        kept.local = event.local;
        return;
      case "getsockname":
        kept.local = event.local ?? kept.local;
        return;
      case "socketpair":
        return this.#paired(kept, event);
    }
  }

  /** A datagram socket goes on after most of them. */
  #failed(kept: Kept, { failure, call }: SocketEvent): void {
    if (ASKING.has(call)) return;
    if (call !== "accept" && !isDatagram(kept.kind)) kept.failure = failure;
    else if (call === "bind" || call === "connect" || call === "lookup") kept.failure = failure;
  }

  #paired(kept: Kept, event: SocketEvent & { readonly call: "socketpair" }): void {
    const { local, remote } = event;
    if (event.other === 0) return;
    kept.state = "connected";
    kept.local = local;
    kept.remote = remote;
    const pair = {
      kind: kept.kind,
      state: "connected",
      openedAt: event.time,
      local,
      remote,
    } as const;
    this.#add(event.other, pair);
  }

  #accepted(kept: Kept, event: SocketEvent & { readonly call: "accept" }): void {
    kept.kind = listenerOf(kept.kind);
    if (!isListener(kept.kind)) return;
    if (kept.accepted === 0 && kept.state !== "listening" && isOpen(kept.state))
      kept.state = "listening";
    kept.remote = null;
    if (event.accepted === 0) {
      if (event.failure !== null) kept.counters.refused += 1;
      return;
    }
    kept.accepted += 1;
    kept.openChildren += 1;
    this.#add(event.accepted, {
      kind: kept.kind === "tcp-listener" ? "tcp-connection" : "unix-connection",
      state: "connected",
      openedAt: event.time,
      local: event.local,
      remote: event.remote,
      parent: kept.id,
    });
  }

  #close(kept: Kept, event: SocketEvent & { readonly call: "close" }): void {
    if (kept.closedAt !== null) return;
    kept.closedAt = event.time;
    kept.closeCause = event.cause;
    kept.reset = event.reset;
    kept.state = event.cause === "error" || kept.failure !== null ? "failed" : "closed";
    const parent = kept.parent === null ? undefined : this.#sockets.get(kept.parent);
    if (parent === undefined) return;
    parent.openChildren -= 1;
    parent.version = this.#version;
  }
}

type Ends = { readonly local: Endpoint | null; readonly remote: Endpoint | null };

const NO_ENDS: Ends = { local: null, remote: null };

function told(known: Kept): SocketInfo {
  const { version: _, ...kept } = known;
  return { ...kept, counters: { ...kept.counters } };
}

function shutDown(kept: Kept, event: SocketEvent & { readonly call: "shutdown" }): void {
  if (event.direction === "in") kept.peerEndedAt = event.time;
  else kept.localEndedAt = event.time;
  if (kept.closedAt !== null) return;
  kept.state = event.direction === "in" ? "half-closed-remote" : "half-closed-local";
}

function kindOf(protocol: Protocol): SocketKind {
  switch (protocol) {
    case "tcp":
      return "tcp-connection";
    case "udp":
      return "udp";
    case "unix":
      return "unix-connection";
    case "unix-dgram":
      return "unix-dgram";
  }
}

function listenerOf(kind: SocketKind): SocketKind {
  if (kind === "tcp-connection") return "tcp-listener";
  return kind === "unix-connection" ? "unix-listener" : kind;
}

function count(
  counted: { bytesIn: number; bytesOut: number; receives: number; sends: number },
  out: boolean,
  bytes: number,
): void {
  if (out) {
    counted.bytesOut += bytes;
    counted.sends += 1;
  } else {
    counted.bytesIn += bytes;
    counted.receives += 1;
  }
}
