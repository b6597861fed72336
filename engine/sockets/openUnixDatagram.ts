// Unix datagram sockets: socket, bind, optionally connect; then one recv event for each datagram, one send event for each
// that the system took. A peer that does not read holds up what is sent: nothing is lost on the way (unix(7)).

import { lstatSync, unlinkSync, type Stats } from "node:fs";
import { isAbstract, type Endpoint, type UnixEndpoint } from "../../shared/model/endpoint.ts";
import { Refusal, refusal, type Failure } from "../../shared/model/failure.ts";
import type { UnixDatagramSpec } from "../../shared/model/socket.ts";
import { explainAt } from "../system/explainAt.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { Readiness, type Watched } from "../system/native/Readiness.ts";
import { unixDatagrams, type UnixDatagrams } from "../system/native/unixDatagrams.ts";
import { pathProblem } from "../system/unixPath.ts";
import { DatagramQueue } from "./DatagramQueue.ts";
import { MayAnswer } from "./MayAnswer.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

const KIND = "unix-dgram";
/** ms for which datagrams of one socket are taken before others have their turn. */
const TURN = 4;

let readiness: Readiness | null = null;

/** An open socket and what is to be let go of with it. */
interface Opened {
  readonly system: UnixDatagrams;
  readonly fd: number;
  /** The socket's file, as it was made. */
  readonly file: { readonly path: string; readonly stats: Stats } | null;
}

export async function startUnixDatagram(
  registry: Registry,
  record: SocketRecord,
  spec: UnixDatagramSpec,
): Promise<void> {
  let opened: Opened | null = null;
  if (record.closeCause !== null) return;
  const step = (call: "bind" | "connect", path: string): void => {
    const failure = pathProblem(path, call, process.platform === "linux");
    if (failure !== null) throw new Refusal(failure);
  };
  let doing: "socket" | "bind" | "connect" = "socket";
  const { path, peerPath } = spec;
  try {
    const system = unixDatagrams();
    const fd = system.open();
    opened = { system, fd, file: null };
    doing = "bind";
    if (path !== null) step("bind", path);
    if (path !== null || process.platform === "linux") system.bind(fd, path);
    opened = {
      system,
      fd,
      file: path === null || isAbstract(path) ? null : { path, stats: lstatSync(path) },
    };
    record.local = { family: "unix", path: path ?? system.nameOf(fd) };
    registry.log.call(record, { call: "bind", receiveBuffer: null });
    record.state = "bound";
    if (peerPath !== null) {
      doing = "connect";
      record.remote = { family: "unix", path: peerPath };
      step("connect", peerPath);
      system.connect(fd, peerPath);
      record.state = "connected";
      registry.log.call(record, { call: "connect" });
    }
    run(registry, record, spec, opened);
  } catch (error) {
    const asked: Endpoint = { family: "unix", path: (doing === "connect" ? peerPath : path) ?? "" };
    if (opened !== null) letGo(opened);
    const failure = error instanceof Refusal ? error.failure : await explainAt(error, KIND, asked);
    if (record.closeCause !== null) return;
    if (doing === "connect") registry.log.call(record, { call: "connect" }, { failure });
    else if (doing === "bind")
      registry.log.call(record, { call: "bind", receiveBuffer: null }, { local: asked, failure });
    registry.end(record, { cause: "error", failure });
  }
}

function run(
  registry: Registry,
  record: SocketRecord,
  spec: UnixDatagramSpec,
  opened: Opened,
): void {
  const { log } = registry;
  const { system, fd } = opened;
  const connected = record.remote;
  const here: Endpoint = connected ?? record.local ?? { family: "unix", path: "" };
  const answers = new MayAnswer(registry, record);
  const queue = new DatagramQueue((data, to) => {
    const at: Endpoint = connected ?? { family: "unix", path: to ?? "" };
    try {
      if (!system.send(fd, data, to)) return false;
      record.pendingOut -= data.length;
      log.datagram(record, true, data, at);
    } catch (error) {
      record.pendingOut -= data.length;
      log.call(
        record,
        { call: "send", length: 0 },
        { remote: at, failure: failureFrom(error, { at, kind: KIND }) },
      );
    }
    return true;
  });
  if (spec.echo) registry.answerers.add(record);

  /** Throws a Refusal where too much waits. */
  function send(data: Uint8Array, path: string | null): void {
    const limit = registry.bounds().sendQueue;
    if (queue.full || record.pendingOut + data.length > limit)
      throw refusal(
        "SEND_QUEUE_FULL",
        said("socket.peerDoesNotReadDatagramsOfWait", {
          length: queue.length,
          pendingOut: record.pendingOut,
        }),
        said("socket.waitUntilItReadsOrRaiseLimit"),
      );
    record.pendingOut += data.length;
    queue.push(data, path);
  }
  function answer(data: Uint8Array, peer: UnixEndpoint): void {
    // Nobody can be answered who has no name.
    if (connected === null && peer.path === "") return;
    if (queue.full || record.pendingOut >= registry.bounds().sendQueue) return;
    if (!answers.toDatagram(data, peer)) return;
    send(Uint8Array.from(data), connected === null ? peer.path : null);
  }
  function read(): void {
    const until = performance.now() + TURN;
    while (record.closeCause === null && performance.now() < until) {
      try {
        const got = system.receive(fd);
        if (got === null) return;
        const peer: UnixEndpoint = { family: "unix", path: got.from };
        if (got.length > got.data.length)
          log.call(
            record,
            { call: "error" },
            { remote: peer, failure: cut(got.length, got.data.length) },
          );
        log.datagram(record, false, got.data, peer);
        if (spec.echo) answer(got.data, peer);
      } catch (error) {
        log.call(
          record,
          { call: "error" },
          { failure: failureFrom(error, { at: here, kind: KIND }) },
        );
        return;
      }
    }
  }
  readiness ??= new Readiness();
  const watched: Watched = readiness.watch(fd, read);
  watched.setReading(!registry.paused && !record.held);
  record.handle = {
    send: (data, to) => send(Uint8Array.from(data), target(connected, to)),
    shutdown() {
      throw refusal(
        "NO_SHUTDOWN",
        said("socket.datagramSocketHasNoWritingSideTo"),
        said("socket.closeSocket"),
      );
    },
    close(how) {
      if (how === "reset")
        throw refusal(
          "NO_RESET",
          said("socket.datagramSocketHasNoResetRst"),
          said("socket.closeSocket"),
        );
      watched.stop();
      queue.stop();
      letGo(opened);
      registry.end(record, { cause: "local" });
    },
    setPaused: (paused) => watched.setReading(!paused),
  };
  registry.touch(record);
}

function cut(length: number, kept: number): Failure {
  return {
    code: "EMSGSIZE",
    syscall: "recv",
    sentence: said("socket.datagramOfCameWhatIsBehindIts", { length, kept }),
    next: said("socket.letPeerSendSmallerOnes"),
  };
}

/** Null for the peer that the socket is connected to. Throws a Refusal. */
function target(connected: Endpoint | null, to: Endpoint | null): string | null {
  if (connected !== null) {
    if (to === null) return null;
    throw refusal(
      "CONNECTED",
      said("socket.thisSocketIsConnectedToOnePeer"),
      said("socket.leaveTargetEmptyOrOpenUnconnectedOne"),
    );
  }
  if (to?.family !== "unix" || to.path === "")
    throw refusal(
      "NO_TARGET",
      said("socket.thisSocketHasNoPeer"),
      said("socket.nameTargetAsPathOrName"),
    );
  return to.path;
}

/** Closes it and removes its file, where it is still the one that was made. */
function letGo({ system, fd, file }: Opened): void {
  system.close(fd);
  if (file === null) return;
  try {
    const there = lstatSync(file.path);
    if (there.ino === file.stats.ino && there.dev === file.stats.dev) unlinkSync(file.path);
  } catch {
    // It is gone already.
  }
}
