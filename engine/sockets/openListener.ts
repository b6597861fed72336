// Listeners, TCP and Unix domain: socket, lookup, bind, listen, then an accept event for each new connection.

import * as net from "node:net";
import { ipEndpoint, systemPath, type Endpoint } from "../../shared/model/endpoint.ts";
import { refusal, type Failure } from "../../shared/model/failure.ts";
import type { TcpListenerSpec, UnixListenerSpec } from "../../shared/model/socket.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import type { Packets } from "../record/write/Trace.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { explainAt } from "../system/explainAt.ts";
import { pathProblem } from "../system/unixPath.ts";
import { createAdmission, type Admission } from "./createAdmission.ts";
import { begin } from "./begin.ts";
import { lookup } from "./lookup.ts";
import type { Registry } from "./Registry.ts";
import { endpointsOf, runStream } from "./runStream.ts";
import { acceptOptions, acceptShared, takeOver } from "./stages/sharedReads.ts";
import { setAtOpening } from "./options/setOption.ts";
import { numberOf, optionOf, type SocketRecord } from "./SocketRecord.ts";
import { startTcpTrace } from "./startTcpTrace.ts";
import { said } from "../../shared/words/said.ts";

export function openListener(
  registry: Registry,
  spec: TcpListenerSpec | UnixListenerSpec,
): SocketRecord {
  const record = registry.add(spec.kind, null, spec);
  registry.log.call(record, { call: "socket", kind: spec.kind });
  record.handle = { ...LISTENER_HANDLE, close: () => registry.end(record, { cause: "local" }) };
  begin(registry, record, start(registry, record, spec));
  return record;
}

const LISTENER_HANDLE = {
  send(): void {
    throw refusal(
      "NOT_CONNECTED",
      said("socket.listenerItselfSendsNothing"),
      said("socket.sendToItsConnections"),
    );
  },
  shutdown(): void {
    throw refusal(
      "NOT_CONNECTED",
      said("socket.listenerHasNoWritingSide"),
      said("socket.closeItOrShutDownOneOf"),
    );
  },
  setPaused(): void {},
};

async function start(
  registry: Registry,
  record: SocketRecord,
  spec: TcpListenerSpec | UnixListenerSpec,
): Promise<void> {
  const where = await whereToBind(registry, record, spec);
  if (record.closeCause !== null) return;
  if (!where.ok) return registry.end(record, { cause: "error", failure: where.failure });
  const { log } = registry;
  const server = net.createServer({
    ...acceptOptions,
    noDelay: spec.kind === "tcp-listener" && spec.noDelay,
  });
  const terms: Terms = { spec, admission: createAdmission(spec), waiting: new Set() };
  server.on("connection", (socket) => acceptLater(registry, record, terms, socket));
  server.on("error", (error) => {
    if (record.closeCause !== null) return;
    if (record.state === "listening")
      return log.call(
        record,
        { call: "error" },
        { failure: failureFrom(error, { kind: spec.kind }) },
      );
    void explainAt(error, spec.kind, where.asked).then((failure) => {
      if (record.closeCause !== null) return;
      // Node says "listen" for whatever fails before a server listens; on every system it is the address, so bind(2).
      log.call(record, { call: "bind", receiveBuffer: null }, { local: where.asked, failure });
      registry.end(record, { cause: "error", failure });
    });
  });
  server.on("listening", () => {
    if (record.closeCause !== null) return;
    const address = server.address();
    record.local =
      address !== null && typeof address === "object"
        ? ipEndpoint(address.address, address.port)
        : where.asked;
    log.call(record, { call: "bind", receiveBuffer: null });
    log.call(record, { call: "listen", backlog: spec.backlog });
    record.state = "listening";
    setAtOpening(registry, record);
    acceptShared(server, () => optionOf(record, "noDelay") === true);
  });
  record.handle = {
    ...LISTENER_HANDLE,
    close(how) {
      if (how === "reset")
        throw refusal(
          "NO_RESET",
          said("socket.listenerHasNoConnectionToReset"),
          said("socket.closeItOrResetItsConnections"),
        );
      server.close();
      for (const refuse of terms.waiting) refuse();
      registry.end(record, { cause: "local" });
    },
    node: { kind: "server", socket: server },
  };
  try {
    server.listen({ ...where.listen, backlog: spec.backlog, exclusive: true });
  } catch (error) {
    // Arguments that Node itself refuses, for example a path that is too long.
    const failure = failureFrom(error, { at: where.asked, kind: spec.kind });
    log.call(record, { call: "bind", receiveBuffer: null }, { local: where.asked, failure });
    registry.end(record, { cause: "error", failure });
  }
}

type Where =
  | { readonly ok: true; readonly asked: Endpoint; readonly listen: net.ListenOptions }
  | { readonly ok: false; readonly failure: Failure };

async function whereToBind(
  registry: Registry,
  record: SocketRecord,
  spec: TcpListenerSpec | UnixListenerSpec,
): Promise<Where> {
  if (spec.kind === "unix-listener") {
    const asked: Endpoint = { family: "unix", path: spec.path };
    const failure = pathProblem(spec.path, "bind");
    if (failure === null) return { ok: true, asked, listen: { path: systemPath(spec.path) } };
    registry.log.call(record, { call: "bind", receiveBuffer: null }, { local: asked, failure });
    return { ok: false, failure };
  }
  const found = await lookup(registry, record, spec.at);
  if (!found.ok) return found;
  const address = found.addresses[0] ?? spec.at.host;
  return {
    ok: true,
    asked: ipEndpoint(address, spec.at.port),
    listen: {
      host: address,
      port: spec.at.port,
      ipv6Only: spec.ipv6Only,
      ...(spec.reusePort ? { reusePort: true } : {}),
    },
  };
}

/** On which connections are taken. */
interface Terms {
  readonly spec: TcpListenerSpec | UnixListenerSpec;
  readonly admission: Admission;
  /** Lets go of each connection that is not accepted yet. */
  readonly waiting: Set<() => void>;
}

/** Its peer is connected meanwhile, as far as the system goes, and hears nothing. */
function acceptLater(
  registry: Registry,
  listener: SocketRecord,
  terms: Terms,
  socket: net.Socket,
): void {
  const delay = numberOf(listener, "acceptDelay");
  const { waiting } = terms;
  if (delay === 0 || registry.open + waiting.size >= registry.limit())
    return accept(registry, listener, terms, socket);
  const failed = () => undefined;
  const refuse = () => {
    waiting.delete(refuse);
    clearTimeout(timer);
    socket.destroy();
  };
  const timer = setTimeout(() => {
    waiting.delete(refuse);
    socket.removeListener("error", failed);
    if (!socket.destroyed) accept(registry, listener, terms, socket);
  }, delay);
  socket.on("error", failed);
  // What comes meanwhile waits with the system, which holds the peer up.
  socket.pause();
  waiting.add(refuse);
}

function accept(
  registry: Registry,
  listener: SocketRecord,
  { spec, admission }: Terms,
  socket: net.Socket,
): void {
  const { log } = registry;
  const unix = spec.kind === "unix-listener";
  const ends = unix
    ? { local: listener.local, remote: { family: "unix", path: "" } as const }
    : endpointsOf(socket, listener.local);
  const refused =
    admission(ends.remote, listener) ?? (registry.hasRoom() ? null : tooMany(registry));
  if (listener.closeCause !== null || refused !== null) {
    if (listener.closeCause === null) {
      registry.countRefused(listener);
      log.call(
        listener,
        { call: "accept", accepted: 0 },
        { remote: ends.remote, failure: refused },
      );
    }
    socket.on("error", () => undefined);
    if (unix) socket.destroy();
    else socket.resetAndDestroy();
    return;
  }
  const record = registry.add(unix ? "unix-connection" : "tcp-connection", listener, null);
  record.local = ends.local;
  record.remote = ends.remote;
  const packets: Packets | null = unix ? null : startTcpTrace(registry, record, false);
  log.call(listener, { call: "accept", accepted: record.id }, { remote: ends.remote, packets });
  runStream(registry, record, takeOver(socket), spec);
}

function tooMany(registry: Registry): Failure {
  return {
    ...explainFailure({ code: "EMFILE", syscall: "accept" }),
    sentence: said("socket.connectionWasRefusedSocketsAreOpenLimit", {
      open: registry.open,
      limit: registry.limit(),
    }),
    next: said("socket.closeSocketsOrRaiseLimitInLimits"),
  };
}
