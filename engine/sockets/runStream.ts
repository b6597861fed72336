// A connected stream, TCP or Unix domain, whichever side opened it: every read is a recv event, every piece that the
// kernel took a send event, both half-closes are seen, a reset is recognised.

import type * as net from "node:net";
import { ipEndpoint, isUnnamed, type Endpoint } from "../../shared/model/endpoint.ts";
import { refusal, type Failure } from "../../shared/model/failure.ts";
import type { OnPeerEnd } from "../../shared/model/socket.ts";
import type { Packets } from "../record/write/Trace.ts";
import type { Lease } from "../record/write/slab.ts";
import { TcpTrace } from "../record/write/TcpTrace.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { answersItself, isWildcard } from "./Answerers.ts";
import type { Ending, Registry } from "./Registry.ts";
import type { StreamSource } from "./sharedReads.ts";
import type { SocketHandle, SocketRecord } from "./SocketRecord.ts";
import { StreamWriter } from "./StreamWriter.ts";

/** Bytes queued at which an echo stops reading from a peer that does not take its answers; it goes on at a quarter. */
export const ECHO_QUEUE = 128 * 1024;

export interface StreamOptions {
  readonly echo: boolean;
  readonly onPeerEnd: OnPeerEnd;
  /** Milliseconds without a byte either way after which it is closed; 0: never. */
  readonly idleTimeout: number;
}

/** Takes over a connected socket: the record's handle is this one's from here to its close event. */
export function runStream(
  registry: Registry,
  record: SocketRecord,
  source: StreamSource,
  options: StreamOptions,
): void {
  const { log } = registry;
  let { socket } = source;
  let echoPaused = false;
  let enginePaused = false;
  let localFinished = false;
  let peerFinished = false;
  let peerEndedFirst = false;
  let weClosed: "close" | "reset" | null = null;
  let failed: Error | null = null;

  function updatePaused(): void {
    if (echoPaused || enginePaused) socket.pause();
    else if (socket.isPaused()) socket.resume();
  }
  function updateState(): void {
    if (record.closeCause !== null) return;
    record.state = localFinished
      ? "half-closed-local"
      : peerFinished
        ? "half-closed-remote"
        : "connected";
    registry.touch(record);
  }
  const idle =
    options.idleTimeout === 0 ? null : setTimeout(closeIdle, options.idleTimeout).unref();
  const writer = new StreamWriter(socket, {
    turns: registry.sendTurns,
    onSent(piece) {
      idle?.refresh();
      record.pendingOut -= piece.length;
      log.data(record, true, piece, null);
      if (!echoPaused || record.pendingOut >= ECHO_QUEUE / 4) return;
      echoPaused = false;
      updatePaused();
    },
    onFailed(error) {
      // Where reading cannot go on, the socket's "error" event tells.
      const reader = isReset(error) && !peerFinished ? source.readOn() : null;
      if (reader !== null) readToTheEnd(reader, error);
    },
  });

  let meets: boolean | null = null;
  /** Whether the other end is ours and echoes too; of such a pair the one that connected keeps silent. */
  function meetsAnswerer(): boolean {
    if (meets !== null) return meets;
    const other = record.parent === null ? registry.answerers.otherEnd(record) : null;
    meets = other !== null;
    if (other !== null)
      log.call(record, { call: "error" }, { failure: answersItself(record.remote, other) });
    return meets;
  }

  if (options.echo) registry.answerers.add(record);
  function received(data: Uint8Array, lease: Lease | null): void {
    if (record.closeCause !== null) return lease?.owner.giveBack(lease);
    idle?.refresh();
    log.data(record, false, data, null, lease);
    if (!options.echo || writer.ended || meetsAnswerer()) return;
    record.pendingOut += data.length;
    // A copy: the next read writes into the same place.
    writer.sendCopy(data);
    if (!echoPaused && record.pendingOut > ECHO_QUEUE) {
      echoPaused = true;
      updatePaused();
    }
  }

  source.onData(received, () => (record.closeCause === null ? log.lease(record) : null));
  socket.on("end", () => {
    if (record.closeCause !== null) return;
    peerFinished = true;
    peerEndedFirst = !writer.ended;
    log.call(record, { call: "shutdown", direction: "in" }, { packets: fin(record, false) });
    updateState();
    if (options.onPeerEnd === "close") writer.end();
    else if (!writer.ended) registry.leftOver.add(record);
  });
  socket.on("finish", () => {
    if (record.closeCause !== null) return;
    localFinished = true;
    log.call(record, { call: "shutdown", direction: "out" }, { packets: fin(record, true) });
    updateState();
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (failed !== null || record.closeCause !== null) return;
    fail(error, isReset(error) ? rst(record, false) : null);
  });
  socket.on("close", ended);

  function ended(): void {
    if (idle !== null) clearTimeout(idle);
    registry.end(record, howItEnded());
  }
  function closeIdle(): void {
    if (record.closeCause !== null) return;
    // Who does not read cannot know whether something came.
    if (enginePaused || echoPaused) return void idle?.refresh();
    const failure = idleFor(options.idleTimeout);
    log.call(record, { call: "error" }, { failure });
    weClosed = "close";
    socket.destroy();
    registry.end(record, { ...howItEnded(), failure });
  }

  function fail(error: NodeJS.ErrnoException, packets: Packets | null): void {
    failed = error;
    const failure = failureFrom(error, {
      kind: record.kind,
      ...(record.remote === null || isUnnamed(record.remote) ? {} : { at: record.remote }),
    });
    record.failure = failure;
    const call =
      error.syscall === "write"
        ? ({ call: "send", length: 0 } as const)
        : ({ call: "error" } as const);
    log.call(record, call, { failure, packets });
  }
  /** A peer that closed with our bytes unread may have said why: that is read before the connection is given up. */
  function readToTheEnd(reader: net.Socket, error: NodeJS.ErrnoException): void {
    socket.removeAllListeners().on("error", () => undefined);
    socket = reader;
    fail(error, null);
    reader.on("end", () => reader.destroy());
    reader.on("error", () => undefined);
    reader.on("close", ended);
    localFinished = true;
    echoPaused = false;
    updatePaused();
    updateState();
  }
  function howItEnded(): Ending {
    if (weClosed === "reset") return { cause: "local", reset: true, packets: rst(record, true) };
    if (failed !== null)
      return {
        cause: isReset(failed) ? "peer" : "error",
        reset: isReset(failed),
        failure: record.failure,
        packets: isReset(failed) ? rst(record, false) : null,
      };
    if (weClosed === "close" || !peerFinished)
      return { cause: "local", packets: fin(record, true) };
    return { cause: peerEndedFirst ? "peer" : "local" };
  }

  const handle: SocketHandle = {
    send(data) {
      if (writer.ended)
        throw refusal(
          "WRITING_ENDED",
          "Our writing side of this connection is closed.",
          "Open the connection again to send more.",
        );
      const limit = registry.bounds().sendQueue;
      if (record.pendingOut + data.length > limit)
        throw refusal(
          "SEND_QUEUE_FULL",
          `The peer does not take data: ${record.pendingOut} bytes are queued to it, the limit is ${limit}.`,
          "Wait until it reads, or raise the limit.",
        );
      record.pendingOut += data.length;
      registry.touch(record);
      writer.send(data);
    },
    shutdown() {
      if (writer.ended)
        throw refusal(
          "WRITING_ENDED",
          "Our writing side is already closed.",
          "The peer may still send; close the socket to end both sides.",
        );
      writer.end();
    },
    close(how) {
      if (how === "reset" && record.kind !== "tcp-connection")
        throw refusal(
          "NO_RESET",
          "A Unix domain connection has no reset (RST).",
          "Close it instead.",
        );
      weClosed = how;
      if (how === "reset") socket.resetAndDestroy();
      else socket.destroy();
      // The close event follows at once, so that nothing else about this socket can come before it.
      registry.end(record, howItEnded());
    },
    setPaused(paused) {
      enginePaused = paused;
      updatePaused();
    },
  };
  record.handle = handle;
  if (registry.paused) handle.setPaused(true);
  updateState();
}

/**
 * The endpoints of a connected socket as the system tells them now; null once it does not. `bound`: where its listener is,
 * so that the system is asked only behind a wildcard.
 */
export function endpointsOf(
  socket: net.Socket,
  bound: Endpoint | null = null,
): { readonly local: Endpoint | null; readonly remote: Endpoint | null } {
  const { remoteAddress, remotePort } = socket;
  return {
    local: bound === null || isWildcard(bound) ? localOf(socket) : bound,
    remote:
      remoteAddress === undefined || remotePort === undefined
        ? null
        : ipEndpoint(remoteAddress, remotePort),
  };
}

function localOf({ localAddress, localPort }: net.Socket): Endpoint | null {
  return localAddress === undefined || localPort === undefined
    ? null
    : ipEndpoint(localAddress, localPort);
}

function idleFor(milliseconds: number): Failure {
  return {
    code: "PORTSCOPE_IDLE",
    syscall: "",
    sentence: `Nothing came or went for ${milliseconds} ms: the connection was closed.`,
    next: "Send something from time to time, or open it with a longer idle timeout.",
  };
}

function isReset(error: NodeJS.ErrnoException): boolean {
  return error.code === "ECONNRESET" || error.code === "EPIPE";
}

function fin(record: SocketRecord, out: boolean): Packets | null {
  const { trace } = record;
  return trace instanceof TcpTrace ? (slab, mark) => trace.fin(slab, mark, out) : null;
}

function rst(record: SocketRecord, out: boolean): Packets | null {
  const { trace } = record;
  return trace instanceof TcpTrace ? (slab, mark) => trace.rst(slab, mark, out) : null;
}
