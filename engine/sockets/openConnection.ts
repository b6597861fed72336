// Outgoing connections, TCP and Unix domain: socket, lookup, then one connect event for each address tried.

import type * as net from "node:net";
import { explainFailure } from "../../shared/failure/explain.ts";
import {
  formatEndpoint,
  ipEndpoint,
  systemPath,
  type Endpoint,
  type IpEndpoint,
} from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { TcpConnectionSpec, UnixConnectionSpec } from "../../shared/model/socket.ts";
import { now } from "../system/clock.ts";
import { explainAt } from "../system/explainAt.ts";
import { pathProblem } from "../system/unixPath.ts";
import { patience, type Patience } from "../system/patience.ts";
import { begin } from "./begin.ts";
import { lookup } from "./lookup.ts";
import { pendingHandle } from "./pendingHandle.ts";
import type { Registry } from "./Registry.ts";
import { endpointsOf, runStream } from "./runStream.ts";
import { newSocket } from "./stages/sharedReads.ts";
import { setAtOpening } from "./options/setOption.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { ATTEMPT_DELAY, inTurnsOfFamilies, staggered } from "./staggered.ts";
import { startTcpTrace } from "./startTcpTrace.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

export function openConnection(
  registry: Registry,
  spec: TcpConnectionSpec | UnixConnectionSpec,
): SocketRecord {
  const record = registry.add(spec.kind, null, spec);
  registry.log.call(record, { call: "socket", kind: spec.kind });
  record.handle = pendingHandle(registry, record, () => undefined);
  begin(registry, record, start(registry, record, spec));
  return record;
}

async function start(
  registry: Registry,
  record: SocketRecord,
  spec: TcpConnectionSpec | UnixConnectionSpec,
): Promise<void> {
  const all = await targets(registry, record, spec);
  const attempts = new Set<() => void>();
  const begun = (target: Target): Promise<Attempt> => {
    if (!target.ok) return Promise.resolve(target);
    record.state = "connecting";
    record.remote = target.remote;
    registry.waits(record, { call: "connect", of: formatEndpoint(target.remote), since: now() });
    return connect({ registry, record, spec, target, attempts });
  };
  let last: Attempt | null = null;
  if (spec.kind === "tcp-connection" && spec.happyEyeballs)
    last = await staggered(inTurnsOfFamilies(all, familyOf), begun, ATTEMPT_DELAY);
  else
    for (const target of all) {
      if (record.closeCause !== null) return;
      last = await begun(target);
      if (last.ok || !target.ok) break;
    }
  if (record.closeCause !== null || last?.ok === true) return;
  registry.end(record, { cause: "error", failure: last?.failure ?? null });
}

type Target =
  | { readonly ok: true; readonly remote: Endpoint; readonly options: net.NetConnectOpts }
  | { readonly ok: false; readonly failure: Failure };

async function targets(
  registry: Registry,
  record: SocketRecord,
  spec: TcpConnectionSpec | UnixConnectionSpec,
): Promise<readonly Target[]> {
  const failure = spec.kind === "unix-connection" ? pathProblem(spec.path, "connect") : null;
  if (failure !== null) {
    registry.log.call(record, { call: "connect" }, { failure });
    return [{ ok: false, failure }];
  }
  if (spec.kind === "unix-connection")
    return [
      {
        ok: true,
        remote: { family: "unix", path: spec.path },
        options: { path: systemPath(spec.path) },
      },
    ];
  const { to, from } = spec;
  const found = await lookup(registry, record, to);
  if (!found.ok) return [found];
  const source = from === null ? null : await lookup(registry, record, from);
  if (source !== null && !source.ok) return [source];
  const sourceAddress = source?.addresses[0];
  return found.addresses.map((address) => ({
    ok: true,
    remote: ipEndpoint(address, to.port),
    options: {
      host: address,
      port: to.port,
      ...(sourceAddress === undefined
        ? {}
        : { localAddress: sourceAddress, localPort: from?.port ?? 0 }),
    },
  }));
}

function familyOf(target: Target): IpEndpoint["family"] {
  return target.ok && target.remote.family === "ipv6" ? "ipv6" : "ipv4";
}

type Attempt = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

interface Connecting {
  readonly registry: Registry;
  readonly record: SocketRecord;
  readonly spec: TcpConnectionSpec | UnixConnectionSpec;
  readonly target: Target & { readonly ok: true };
  /** The ends of all that are under way for this socket: the one that succeeds ends the others. */
  readonly attempts: Set<() => void>;
}

function connect({ registry, record, spec, target, attempts }: Connecting): Promise<Attempt> {
  const { log } = registry;
  const noDelay = spec.kind === "tcp-connection" && spec.noDelay;
  return new Promise((resolve) => {
    const source = newSocket();
    const { socket } = source;
    let timer: Patience | undefined;

    function stop(): void {
      attempts.delete(stop);
      timer?.stop();
      socket.removeAllListeners();
      socket.on("error", () => undefined);
      socket.destroy();
    }
    attempts.add(stop);
    async function refused(error: NodeJS.ErrnoException): Promise<void> {
      stop();
      const from =
        "localAddress" in target.options
          ? ipEndpoint(target.options.localAddress ?? "", target.options.localPort ?? 0)
          : null;
      const binding = error.syscall === "bind" && from !== null;
      const failure = binding
        ? await explainAt(error, spec.kind, from)
        : await explainAt(error, spec.kind, target.remote, from);
      if (attempts.size === 0) registry.waits(record, null);
      // Another one that succeeded meanwhile is what the socket is about.
      if (record.closeCause === null && record.state === "connecting")
        log.call(
          record,
          binding ? { call: "bind", receiveBuffer: null } : { call: "connect" },
          binding ? { local: from, failure } : { remote: target.remote, failure },
        );
      resolve({ ok: false, failure });
    }
    socket.once("error", (error) => void refused(error));
    socket.once("connect", () => {
      timer?.stop();
      attempts.delete(stop);
      for (const end of attempts) end();
      socket.removeAllListeners("error");
      if (record.closeCause !== null) return;
      if (spec.kind === "tcp-connection") {
        const ends = endpointsOf(socket);
        record.local = ends.local;
        record.remote = ends.remote ?? target.remote;
        if (spec.from !== null)
          log.call(record, { call: "bind", receiveBuffer: null }, { remote: null });
      } else record.local = { family: "unix", path: "" };
      socket.setNoDelay(noDelay);
      registry.waits(record, null);
      record.state = "connected";
      log.call(record, { call: "connect" }, { packets: startTcpTrace(registry, record, true) });
      runStream(registry, record, source, spec);
      setAtOpening(registry, record);
      resolve({ ok: true });
    });
    record.handle = pendingHandle(registry, record, () => {
      for (const end of attempts) end();
    });
    if (spec.kind === "tcp-connection" && spec.connectTimeout > 0)
      timer = patience(spec.connectTimeout, () => void refused(timeout(spec.connectTimeout)));
    try {
      socket.connect(target.options);
    } catch (error) {
      void refused(error as NodeJS.ErrnoException);
    }
  });
}

function timeout(milliseconds: number): NodeJS.ErrnoException {
  const words = explainFailure({ code: "ETIMEDOUT", syscall: "connect" });
  return Object.assign(new Error(`${inEnglish.text(words.sentence)} (${milliseconds} ms)`), {
    code: "ETIMEDOUT",
    syscall: "connect",
  });
}
