// A connected stream, TCP or Unix domain, whichever side opened it: every read is a recv event, every piece that the
// kernel took a send event, both half-closes are seen, a reset is recognised.

import type * as net from "node:net";
import { ipEndpoint, isUnnamed, type Endpoint } from "../../shared/model/endpoint.ts";
import { refusal, type Failure } from "../../shared/model/failure.ts";
import type { OnPeerEnd } from "../../shared/model/socket.ts";
import type { Packets } from "../record/write/Trace.ts";
import { now } from "../system/clock.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { patience, type Patience } from "../system/patience.ts";
import { isWildcard } from "./Answerers.ts";
import { MayAnswer } from "./MayAnswer.ts";
import type { Registry } from "./Registry.ts";
import { isReset, type Channel } from "./stages/Channel.ts";
import { Throttle } from "./Throttle.ts";
import { echo } from "./stages/echo.ts";
import { PlainSocket } from "./stages/PlainSocket.ts";
import type { StreamSource } from "./stages/sharedReads.ts";
import {
  mustWait,
  numberOf,
  optionOf,
  type SocketHandle,
  type SocketRecord,
} from "./SocketRecord.ts";
import { fin, rst, StreamEnd } from "./StreamEnd.ts";
import { said } from "../../shared/words/said.ts";

export interface StreamOptions {
  readonly echo: boolean;
  readonly onPeerEnd: OnPeerEnd;
}

/** Takes over a connected socket: the record's handle is this one's from here to its close event. */
export function runStream(
  registry: Registry,
  record: SocketRecord,
  source: StreamSource,
  options: StreamOptions,
): void {
  const { log } = registry;
  const plain = new PlainSocket(source, registry.sendTurns);
  const channel = options.echo ? echoed(plain) : plain;
  const end = new StreamEnd(record);

  function updateState(): void {
    if (record.closeCause !== null) return;
    record.state = end.state;
    registry.touch(record);
  }
  let idle = idleClock();
  function idleClock(): Patience | null {
    const milliseconds = numberOf(record, "idleTimeout");
    return milliseconds === 0 ? null : patience(milliseconds, closeIdle);
  }
  const throttle = new Throttle({
    rate: () => numberOf(record, "readRate"),
    setLongest: (bytes) => plain.setLongest(bytes),
    setThrottled(throttled) {
      record.throttled = throttled;
      channel.setPaused(registry.paused || mustWait(record));
    },
  });

  function echoed(below: Channel): Channel {
    const answers = new MayAnswer(registry, record);
    registry.answerers.add(record);
    return echo(below, () => answers.onStream());
  }

  channel.listen({
    received(data, lease) {
      if (record.closeCause !== null) return lease?.owner.giveBack(lease);
      idle?.refresh();
      log.data(record, false, data, lease);
      throttle.read(data.length);
    },
    lease: () => (record.closeCause === null ? log.lease(record) : null),
    queued(bytes) {
      record.pendingOut = bytes;
    },
    sent(piece) {
      idle?.refresh();
      log.data(record, true, piece);
    },
    peerEnded() {
      if (record.closeCause !== null) return;
      end.peerEnded(!channel.ended);
      const time = (record.peerEndedAt = now());
      const packets = fin(record, false);
      log.call(record, { call: "shutdown", direction: "in" }, { time, packets });
      updateState();
      if (record.endsLater) return;
      if (options.onPeerEnd === "close") channel.end();
      else if (!channel.ended) registry.leftOver.add(record);
    },
    finished() {
      if (record.closeCause !== null) return;
      end.localFinished = true;
      const time = (record.localEndedAt = now());
      const packets = fin(record, true);
      log.call(record, { call: "shutdown", direction: "out" }, { time, packets });
      updateState();
    },
    failed(error, goesOn) {
      if (end.failed !== null || record.closeCause !== null) return;
      fail(error, isReset(error) && !goesOn ? rst(record, false) : null);
      if (!goesOn) return;
      end.localFinished = true;
      updateState();
    },
    closed() {
      idle?.stop();
      throttle.stop();
      registry.end(record, end.how());
    },
  });

  /** With SO_LINGER 0 closing is a reset. */
  function lingers(how: "close" | "reset"): "close" | "reset" {
    return record.kind === "tcp-connection" && optionOf(record, "linger") === "0" ? "reset" : how;
  }

  function closeIdle(): void {
    if (record.closeCause !== null) return;
    // Who does not read cannot know whether something came.
    if (channel.paused) return idle?.refresh();
    const failure = idleFor(numberOf(record, "idleTimeout"));
    log.call(record, { call: "error" }, { failure });
    const how = lingers("close");
    end.weClosed = how;
    channel.destroy(how);
    registry.end(record, { ...end.how(), failure });
  }

  function fail(error: NodeJS.ErrnoException, packets: Packets | null): void {
    end.failed = error;
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

  const handle: SocketHandle = {
    send(data) {
      if (channel.ended)
        throw refusal(
          "WRITING_ENDED",
          said("socket.ourWritingSideOfThisConnectionIs"),
          said("socket.openConnectionAgainToSendMore"),
        );
      const limit = registry.bounds().sendQueue;
      if (record.pendingOut + data.length > limit)
        throw refusal(
          "SEND_QUEUE_FULL",
          said("socket.peerDoesNotTakeDataBytesAre", { pendingOut: record.pendingOut, limit }),
          said("socket.waitUntilItReadsOrRaiseLimit"),
        );
      channel.send(data);
      registry.touch(record);
    },
    shutdown() {
      if (channel.ended)
        throw refusal(
          "WRITING_ENDED",
          said("socket.ourWritingSideIsAlreadyClosed"),
          said("socket.peerMayStillSendCloseSocketTo"),
        );
      channel.end();
    },
    close(how) {
      if (how === "reset" && record.kind !== "tcp-connection")
        throw refusal(
          "NO_RESET",
          said("socket.unixDomainConnectionHasNoResetRst"),
          said("socket.closeItInstead"),
        );
      end.weClosed = lingers(how);
      channel.destroy(end.weClosed);
      // The close event follows at once, so that nothing else about this socket can come before it.
      registry.end(record, end.how());
    },
    setPaused: (paused) => channel.setPaused(paused),
    node: { kind: "stream", socket: source.socket },
    optionSet(name) {
      if (name === "pauseReading") channel.setPaused(registry.paused || mustWait(record));
      if (name === "readRate") throttle.rateSet();
      if (name !== "idleTimeout") return;
      idle?.stop();
      idle = idleClock();
    },
  };
  record.handle = handle;
  throttle.rateSet();
  channel.setPaused(registry.paused || mustWait(record));
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
    sentence: said("socket.nothingCameOrWentForMsConnection", { milliseconds }),
    next: said("socket.sendSomethingFromTimeToTimeOr"),
  };
}
