// UDP sockets: socket, lookup, bind, optionally connect; then one recv event for each datagram, one send event for each
// that the kernel took.

import * as dgram from "node:dgram";
import {
  formatEndpoint,
  ipEndpoint,
  type Endpoint,
  type IpEndpoint,
} from "../../shared/model/endpoint.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { UdpSpec } from "../../shared/model/socket.ts";
import { UdpTrace } from "../record/write/UdpTrace.ts";
import { explainAt } from "../system/explainAt.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { createDatagramAdmission } from "./createDatagramAdmission.ts";
import { begin } from "./begin.ts";
import { lookup } from "./lookup.ts";
import { MayAnswer } from "./MayAnswer.ts";
import { pendingHandle } from "./pendingHandle.ts";
import type { Registry } from "./Registry.ts";
import type { NodeSocket, SocketRecord } from "./SocketRecord.ts";
import { joinAtOpening } from "./options/membership.ts";
import { setAtOpening } from "./options/setOption.ts";
import { peerCache } from "./peerCache.ts";
import { setReceiveBuffer } from "./setReceiveBuffer.ts";
import { said } from "../../shared/words/said.ts";

/** Datagrams that wait for the system: small ones take more memory than their bytes. */
export const MAX_QUEUED = 16_384;

export function openUdp(registry: Registry, spec: UdpSpec): SocketRecord {
  const record = registry.add("udp", null, spec);
  registry.log.call(record, { call: "socket", kind: "udp" });
  record.handle = pendingHandle(registry, record, () => undefined);
  begin(registry, record, start(registry, record, spec));
  return record;
}

async function start(registry: Registry, record: SocketRecord, spec: UdpSpec): Promise<void> {
  const at = spec.at === null ? null : await lookup(registry, record, spec.at);
  const to = spec.to === null || at?.ok === false ? null : await lookup(registry, record, spec.to);
  if (record.closeCause !== null) return;
  if (at !== null && !at.ok) return registry.end(record, { cause: "error", failure: at.failure });
  if (to !== null && !to.ok) return registry.end(record, { cause: "error", failure: to.failure });

  const any = (to?.addresses[0] ?? "").includes(":") ? "::" : "0.0.0.0";
  const wanted = ipEndpoint(at?.addresses[0] ?? any, spec.at?.port ?? 0);
  const type = wanted.family === "ipv4" ? "udp4" : "udp6";
  const socket = dgram.createSocket({
    type,
    reuseAddr: spec.reuseAddress,
    ipv6Only: spec.ipv6Only,
    ...(spec.reusePort ? { reusePort: true } : {}),
    // Addresses are looked up before, as events; here they are always literal.
    lookup: (host, _options, done) => done(null, host, type === "udp4" ? 4 : 6),
  });
  const abandon = () => letGo(socket);
  record.handle = pendingHandle(registry, record, abandon);

  socket.once("error", (error) => {
    abandon();
    void explainAt(error, "udp", wanted).then((failure) => {
      if (record.closeCause !== null) return;
      registry.log.call(record, { call: "bind", receiveBuffer: null }, { local: wanted, failure });
      registry.end(record, { cause: "error", failure });
    });
  });
  socket.bind({ address: wanted.address, port: wanted.port, exclusive: true }, () => {
    socket.removeAllListeners("error");
    const { address, port } = socket.address();
    const local = ipEndpoint(address, port);
    const got = spec.receiveBuffer === 0 ? null : setReceiveBuffer(socket, spec.receiveBuffer);
    record.local = local;
    record.receiveBuffer = got;
    record.kernelDrops = process.platform === "linux" ? 0 : null;
    registry.log.call(record, {
      call: "bind",
      receiveBuffer: got === null ? null : { asked: spec.receiveBuffer, got },
    });
    record.state = "bound";
    record.handle = { ...pendingHandle(registry, record, abandon), node: datagramsOf(socket) };
    setAtOpening(registry, record);
    joinAtOpening(registry, record, socket);
    const bound = { registry, record, spec, socket };
    if (to === null || spec.to === null) return runUdp(bound, null);
    connect(bound, ipEndpoint(pick(to.addresses, local), spec.to.port));
  });
}

interface Bound {
  readonly registry: Registry;
  readonly record: SocketRecord;
  readonly spec: UdpSpec;
  readonly socket: dgram.Socket;
}

function connect(bound: Bound, peer: IpEndpoint): void {
  const { registry, record, socket } = bound;
  record.remote = peer;
  const refused = (error: Error) => {
    const failure = failureFrom(error, { at: peer, kind: "udp" });
    registry.log.call(record, { call: "connect" }, { failure });
    letGo(socket);
    registry.end(record, { cause: "error", failure });
  };
  socket.once("error", refused);
  socket.connect(peer.port, wireAddress(peer, record.local), (error?: Error) => {
    socket.removeListener("error", refused);
    if (record.closeCause !== null) return;
    if (error !== undefined && error !== null) return refused(error);
    // The system has now chosen the address that a wildcard stands for.
    const { address, port } = socket.address();
    record.local = ipEndpoint(address, port);
    record.state = "connected";
    registry.log.call(record, { call: "connect" });
    runUdp(bound, peer);
  });
}

function runUdp({ registry, record, spec, socket }: Bound, connected: IpEndpoint | null): void {
  const { log } = registry;
  const local = record.local as IpEndpoint;
  const peers = peerCache();
  const answers = new MayAnswer(registry, record);
  const admission = createDatagramAdmission(spec);
  let queued = 0;
  if (spec.echo) registry.answerers.add(record);
  record.trace = new UdpTrace(local);

  function send(data: Uint8Array, peer: IpEndpoint): void {
    const done = (error: Error | null) => {
      queued -= 1;
      record.pendingOut -= data.length;
      if (record.closeCause !== null) return;
      if (error === null) return log.datagram(record, true, data, peer);
      const failure = failureFrom(error, { at: peer, kind: "udp" });
      log.call(record, { call: "send", length: 0 }, { remote: peer, failure });
    };
    record.pendingOut += data.length;
    queued += 1;
    try {
      if (connected !== null) socket.send(data, done);
      else socket.send(data, peer.port, wireAddress(peer, local), done);
    } catch (error) {
      // Arguments that Node itself refuses.
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  function mayAnswer(data: Uint8Array, peer: IpEndpoint): boolean {
    // An echo that cannot keep up drops like a real one: UDP has no back-pressure.
    if (record.pendingOut >= registry.bounds().sendQueue || queued >= MAX_QUEUED) return false;
    return answers.toDatagram(data, peer);
  }

  socket.on("message", (data, from) => {
    if (record.closeCause !== null) return;
    const peer = peers(from.address, from.port);
    const refused = admission?.(peer) ?? null;
    if (refused !== null) {
      registry.countRefused(record);
      const { failure } = refused;
      if (failure !== null) log.call(record, { call: "error" }, { remote: peer, failure });
      return;
    }
    log.datagram(record, false, data, peer);
    if (spec.echo && mayAnswer(data, peer)) send(data, peer);
  });
  socket.on("error", (error) => {
    if (record.closeCause !== null) return;
    const failure = failureFrom(error, { at: record.remote ?? local, kind: "udp" });
    log.call(record, { call: "error" }, { failure });
  });
  record.handle = {
    send(data, to) {
      const peer = target(connected, to);
      const limit = registry.bounds().sendQueue;
      if (record.pendingOut + data.length > limit)
        throw refusal(
          "SEND_QUEUE_FULL",
          said("socket.systemDoesNotTakeDatagramsBytesAre", {
            pendingOut: record.pendingOut,
            limit,
          }),
          said("socket.sendMoreSlowlyOrRaiseLimit"),
        );
      if (queued >= MAX_QUEUED)
        throw refusal(
          "SEND_QUEUE_FULL",
          said("socket.systemDoesNotTakeDatagramsAreQueued", { queued }),
          said("socket.sendMoreSlowly"),
        );
      // A copy of our own peer object, so that the recording finds its headers again.
      send(data, peers(peer.address, peer.port));
    },
    shutdown() {
      throw refusal(
        "NO_SHUTDOWN",
        said("socket.udpHasNoWritingSideToEnd"),
        said("socket.closeSocket"),
      );
    },
    close(how) {
      if (how === "reset")
        throw refusal("NO_RESET", said("socket.udpHasNoResetRst"), said("socket.closeSocket"));
      letGo(socket);
      registry.end(record, { cause: "local" });
    },
    setPaused() {},
    node: datagramsOf(socket),
  };
  registry.touch(record);
}

function datagramsOf(socket: dgram.Socket): NodeSocket {
  return { kind: "datagrams", socket };
}

/** Closes it, whatever state it is in; closing twice is no error of ours. */
function letGo(socket: dgram.Socket): void {
  socket.removeAllListeners();
  socket.on("error", () => undefined);
  try {
    socket.close();
  } catch {
    // It is closed, or never ran.
  }
}

function target(connected: IpEndpoint | null, to: Endpoint | null): IpEndpoint {
  if (connected !== null) {
    if (to !== null)
      throw refusal(
        "CONNECTED",
        said("socket.thisSocketIsConnectedToAndSends", { connected: formatEndpoint(connected) }),
        said("socket.leaveTargetEmptyOrOpenUnconnectedUdp"),
      );
    return connected;
  }
  if (to === null || to.family === "unix")
    throw refusal(
      "NO_TARGET",
      said("socket.thisUdpSocketHasNoPeer"),
      said("socket.nameTargetAsHostPort"),
    );
  return to;
}

/** An IPv4 peer of an IPv6 socket is addressed IPv4-mapped (RFC 3493 3.7). */
function wireAddress(peer: IpEndpoint, local: Endpoint | null): string {
  return peer.family === "ipv4" && local?.family === "ipv6"
    ? `::ffff:${peer.address}`
    : peer.address;
}

/** The first address of the socket's own family, where there is one. */
function pick(addresses: readonly string[], local: IpEndpoint): string {
  const same = addresses.find((address) => ipEndpoint(address, 0).family === local.family);
  return same ?? addresses[0] ?? "";
}
