// What a watched program does with its sockets, as sockets and events of the engine: they are recorded, counted and told as our own.

import type { Endpoint, IpEndpoint } from "../../shared/model/endpoint.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { CallDetail, ProgramCall } from "../../shared/model/event.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { Packets } from "../record/write/Trace.ts";
import { UdpTrace } from "../record/write/UdpTrace.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import { fin } from "../sockets/StreamEnd.ts";
import { startTcpTrace } from "../sockets/startTcpTrace.ts";
import type { Beside, FailedCall, Told } from "./Told.ts";
import type { WatchedSocket } from "./WatchedSocket.ts";

/** Peers of a datagram socket that are known as the same ones. */
const MAX_PEERS = 1024;

/** What is kept of a socket until it ends. */
interface Kept {
  readonly record: SocketRecord;
  /** The same object for the same peer, by its text. */
  readonly peers: Map<string, Endpoint>;
  /** The end that its packets are written with. */
  traced: string;
}

export class WatchedSockets implements Told {
  readonly #registry: Registry;
  readonly #kept = new Map<number, Kept>();
  /** When the newest event was: those of several threads end within one µs, and are told one after the other. */
  #time = 0;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  opened(socket: WatchedSocket, by: ProgramCall, parent: WatchedSocket | null): number {
    const { kind } = socket;
    if (kind === null) return 0;
    const record = this.#registry.addWatched({
      kind,
      parent: parent === null ? null : (this.#kept.get(parent.id)?.record ?? null),
      openedAt: this.#at(by),
      owner: { pid: by.pid, process: by.process, fd: by.fd },
    });
    this.#kept.set(record.id, { record, peers: new Map(), traced: "" });
    // What was found in the middle of its life is what its ends say.
    if (socket.remote !== null) record.state = "connected";
    else if (socket.local !== null) record.state = "bound";
    update(record, socket);
    return record.id;
  }

  call(socket: WatchedSocket, detail: CallDetail, by: ProgramCall, beside: Beside): void {
    const kept = this.#kept.get(socket.id);
    if (kept === undefined) return;
    const { record } = kept;
    update(record, socket);
    const { failure: failed = null, ...ends } = beside;
    const failure = failed === null ? null : failureOf(failed, record, beside);
    const time = this.#at(by);
    const packets = failure === null ? this.#follow(record, detail, time) : null;
    if (failure !== null && isItsEnd(detail)) record.failure = failure;
    if (failure !== null && detail.call === "accept") this.#registry.countRefused(record);
    this.#registry.log.call(record, detail, {
      time,
      ...ends,
      failure,
      packets,
      program: by,
    });
  }

  data(
    socket: WatchedSocket,
    { out, payload, peer }: Parameters<Told["data"]>[1],
    by: ProgramCall,
  ): void {
    const kept = this.#kept.get(socket.id);
    if (kept === undefined) return;
    const { record } = kept;
    update(record, socket);
    if (record.state === "connecting") record.state = "connected";
    // A connection that was there before it was watched, or of which nobody asked what became of it.
    if (
      record.kind === "tcp-connection" &&
      record.trace === null &&
      record.receives === 0 &&
      record.sends === 0
    )
      startTcpTrace(this.#registry, record, true);
    const known = peer === null ? record.remote : samePeer(kept, peer);
    if (record.kind === "udp") this.#traceDatagrams(kept);
    this.#registry.log.moved(record, payload, {
      time: this.#at(by),
      out,
      peer: record.kind === "udp" || record.kind === "unix-dgram" ? known : null,
      program: by,
    });
  }

  ended(socket: WatchedSocket, by: ProgramCall): void {
    const kept = this.#kept.get(socket.id);
    if (kept === undefined) return;
    this.#kept.delete(socket.id);
    const { record } = kept;
    this.#registry.end(record, {
      cause: record.failure === null ? "local" : "error",
      endsWriting: true,
      packets: record.localEndedAt === null ? fin(record, true) : null,
      time: this.#at(by),
      program: by,
    });
  }

  #at({ began, duration }: ProgramCall): number {
    this.#time = Math.max(this.#time, began + (duration ?? 0));
    return this.#time;
  }

  /** What a call that succeeded changes; returns what it put on the wire. */
  #follow(record: SocketRecord, detail: CallDetail, time: number): Packets | null {
    switch (detail.call) {
      case "bind":
        if (record.kind === "udp" || record.kind === "unix-dgram") record.state = "bound";
        return null;
      case "listen":
        record.state = "listening";
        return null;
      case "accept":
        return this.#accepted(detail.accepted);
      case "connect":
        record.state = detail.pending === true ? "connecting" : "connected";
        return detail.pending === true ? null : this.#connected(record);
      case "getsockopt":
        if (detail.option !== "SO_ERROR" || record.state !== "connecting") return null;
        record.state = "connected";
        return this.#connected(record);
      case "socketpair":
        record.state = "connected";
        return null;
      case "shutdown":
        return detail.readingOnly === true ? null : shutDown(record, detail.direction, time);
      default:
        return null;
    }
  }

  #connected(record: SocketRecord): Packets | null {
    return record.kind === "tcp-connection" ? startTcpTrace(this.#registry, record, true) : null;
  }

  #accepted(id: number): Packets | null {
    const record = this.#kept.get(id)?.record;
    if (record === undefined) return null;
    record.state = "connected";
    return record.kind === "tcp-connection" ? startTcpTrace(this.#registry, record, false) : null;
  }

  /** Its own end may only be known once the system has given it one. */
  #traceDatagrams(kept: Kept): void {
    const { record } = kept;
    const local = record.local ?? anyOf(record.remote);
    const text = formatEndpoint(local);
    if (local.family === "unix" || kept.traced === text) return;
    kept.traced = text;
    record.trace = new UdpTrace(local);
  }
}

/** Calls whose failure is the socket's. */
function isItsEnd({ call }: CallDetail): boolean {
  return call === "socket" || call === "bind" || call === "listen" || call === "connect";
}

function update(record: SocketRecord, { kind, local, remote }: WatchedSocket): void {
  if (kind !== null) record.kind = kind;
  record.local = local;
  record.remote = remote;
}

function anyOf(remote: Endpoint | null): IpEndpoint {
  return remote?.family === "ipv6"
    ? { family: "ipv6", address: "::", port: 0 }
    : { family: "ipv4", address: "0.0.0.0", port: 0 };
}

function samePeer({ peers }: Kept, peer: Endpoint): Endpoint {
  const text = formatEndpoint(peer);
  const known = peers.get(text);
  if (known !== undefined) return known;
  if (peers.size >= MAX_PEERS) peers.clear();
  peers.set(text, peer);
  return peer;
}

function shutDown(record: SocketRecord, direction: "in" | "out", time: number): Packets | null {
  const out = direction === "out";
  if (out) record.localEndedAt ??= time;
  else record.peerEndedAt ??= time;
  record.state = out ? "half-closed-local" : "half-closed-remote";
  return fin(record, out);
}

function failureOf(
  { code, syscall }: FailedCall,
  record: SocketRecord,
  { local, remote }: Beside,
): Failure {
  const at =
    syscall === "bind" || syscall === "listen"
      ? (local ?? record.local)
      : (remote ?? record.remote);
  const known = at === null || (at.family === "unix" && at.path === "") ? {} : { at };
  return explainFailure({ code, syscall, kind: record.kind, message: code, ...known });
}
