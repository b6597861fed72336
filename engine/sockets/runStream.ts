// A connected stream, TCP or Unix domain, whichever side opened it: every read is a recv event, every piece that the
// kernel took a send event, both half-closes are seen, a reset is recognised.

import type * as net from "node:net";
import { formatEndpoint, ipEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { OnPeerEnd } from "../../shared/model/socket.ts";
import type { Packets } from "../recording/Recording.ts";
import { TcpTrace } from "../recording/TcpTrace.ts";
import { failureFrom } from "../system/failureFrom.ts";
import type { Ending, Registry } from "./Registry.ts";
import type { StreamSource } from "./sharedReads.ts";
import type { Hands, SocketRecord } from "./SocketRecord.ts";

/**
 * Bytes of one send call: a larger message goes to the kernel in pieces, each an event of its own when the kernel took
 * it, so that what a slow peer has not been sent is known to this granularity.
 */
const SEND_PIECE = 64 * 1024;
/** An echo stops reading from a peer that does not take its answers, and goes on at a quarter of it. */
const ECHO_QUEUE = 1024 * 1024;

export interface StreamOptions {
  readonly echo: boolean;
  readonly onPeerEnd: OnPeerEnd;
}

/** Takes over a connected socket: the record's hands are its own from here to its close event. */
export function runStream(
  registry: Registry,
  record: SocketRecord,
  source: StreamSource,
  options: StreamOptions,
): void {
  const { log } = registry;
  const { socket } = source;
  const queue: Uint8Array[] = [];
  let writing = false;
  let ending = false;
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
  function enqueue(data: Uint8Array): void {
    for (let at = 0; at < data.length; at += SEND_PIECE)
      queue.push(data.subarray(at, at + SEND_PIECE));
    record.pendingOut += data.length;
    registry.touch(record);
    if (!writing) writeNext();
  }
  function writeNext(): void {
    const piece = queue[0];
    if (piece === undefined) {
      writing = false;
      if (ending && !socket.writableEnded) socket.end();
      return;
    }
    writing = true;
    socket.write(piece, (error) => {
      // A failed write destroys the socket: its "error" event tells, and what is queued counts as not sent.
      if (error !== undefined && error !== null) return;
      if (record.closeCause !== null) return;
      queue.shift();
      record.pendingOut -= piece.length;
      log.data(record, true, piece, null);
      if (echoPaused && record.pendingOut < ECHO_QUEUE / 4) {
        echoPaused = false;
        updatePaused();
      }
      writeNext();
    });
  }
  function endWriting(): void {
    ending = true;
    if (!writing && !socket.writableEnded) socket.end();
  }

  source.onData((data) => {
    if (record.closeCause !== null) return;
    log.data(record, false, data, null);
    if (!options.echo || ending) return;
    // A copy: the next read writes into the same place.
    enqueue(Uint8Array.from(data));
    if (!echoPaused && record.pendingOut > ECHO_QUEUE) {
      echoPaused = true;
      updatePaused();
    }
  });
  socket.on("end", () => {
    if (record.closeCause !== null) return;
    peerFinished = true;
    peerEndedFirst = !ending;
    log.call(record, { call: "shutdown", direction: "in" }, { packets: fin(record, false) });
    updateState();
    if (options.onPeerEnd === "close") endWriting();
  });
  socket.on("finish", () => {
    if (record.closeCause !== null) return;
    localFinished = true;
    log.call(record, { call: "shutdown", direction: "out" }, { packets: fin(record, true) });
    updateState();
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (failed !== null || record.closeCause !== null) return;
    failed = error;
    const failure = failureFrom(error, {
      endpoint: record.remote === null ? "The peer" : formatEndpoint(record.remote),
    });
    record.failure = failure;
    const call =
      error.syscall === "write"
        ? ({ call: "send", length: 0 } as const)
        : ({ call: "error" } as const);
    log.call(record, call, { failure, packets: isReset(error) ? rst(record, false) : null });
  });
  socket.on("close", () => registry.end(record, howItEnded()));

  function howItEnded(): Ending {
    if (weClosed === "reset") return { cause: "local", reset: true, packets: rst(record, true) };
    if (failed !== null)
      return {
        cause: isReset(failed) ? "peer" : "error",
        reset: isReset(failed),
        failure: record.failure,
      };
    if (weClosed === "close" || !peerFinished)
      return { cause: "local", packets: fin(record, true) };
    return { cause: peerEndedFirst ? "peer" : "local" };
  }

  const hands: Hands = {
    send(data) {
      if (ending)
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
      enqueue(data);
    },
    shutdown() {
      if (ending)
        throw refusal(
          "WRITING_ENDED",
          "Our writing side is already closed.",
          "The peer may still send; close the socket to end both sides.",
        );
      endWriting();
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
  record.hands = hands;
  if (registry.paused) hands.setPaused(true);
  updateState();
}

/** The endpoints of a connected socket as the system tells them now; null once it does not. */
export function endpointsOf(socket: net.Socket): {
  local: Endpoint | null;
  remote: Endpoint | null;
} {
  const { localAddress, localPort, remoteAddress, remotePort } = socket;
  return {
    local:
      localAddress === undefined || localPort === undefined
        ? null
        : ipEndpoint(localAddress, localPort),
    remote:
      remoteAddress === undefined || remotePort === undefined
        ? null
        : ipEndpoint(remoteAddress, remotePort),
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
