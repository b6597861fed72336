// What the kernel knows about TCP connections (TCP_INFO), through `ss`, which needs no rights for it. However many ask,
// one ss runs at a time, for all connections that wait for it; what it told is good for half a second.

import type { NoTcpSample, TcpInfo, TcpSample } from "../../shared/measure/tcpSample.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { CloseCause, SocketKind } from "../../shared/model/socket.ts";
import { now } from "./clock.ts";
import { runSs as run, type RunSs } from "./runSs.ts";
import { parseConnections } from "./tcpInfoParse.ts";
import { said, type Text } from "../../shared/words/said.ts";

/** What is read of a SocketRecord. */
export interface Connection {
  readonly kind: SocketKind;
  readonly local: Endpoint | null;
  readonly remote: Endpoint | null;
  readonly closeCause: CloseCause | null;
}

export interface TcpInfoSource {
  ask(connection: Connection): Promise<TcpInfo>;
}

const FRESH_US = 500_000;
/** After ss was not found, milliseconds until it is looked for again. */
const MISSING_MS = 30_000;
/** Connections named in one filter; the others wait for the next ss. */
const MAX_NAMED = 64;

export function createTcpInfo(
  runSs: RunSs = run,
  platform: NodeJS.Platform = process.platform,
): TcpInfoSource {
  const known = new Map<string, TcpInfo & { readonly kind: "sample" }>();
  const waiting = new Map<string, ((info: TcpInfo) => void)[]>();
  let running = false;
  let missingUntil = 0;

  function answer(ends: string, info: TcpInfo): void {
    const listeners = waiting.get(ends) ?? [];
    waiting.delete(ends);
    for (const listener of listeners) listener(info);
  }
  async function runOnce(): Promise<void> {
    const wanted = [...waiting.keys()].slice(0, MAX_NAMED);
    const outcome = await runSs(["-tinmH", wanted.map(filterOf).join(" or ")]);
    if (!outcome.ok) {
      if (outcome.reason === "no-ss") missingUntil = performance.now() + MISSING_MS;
      for (const ends of wanted) answer(ends, none(outcome.reason));
      return;
    }
    const time = now();
    for (const [ends, { sample }] of known) if (time - sample.time > FRESH_US) known.delete(ends);
    for (const { ends, sample } of parseConnections(outcome.output, time))
      known.set(ends, { kind: "sample", sample });
    for (const ends of wanted) answer(ends, known.get(ends) ?? none("not-found"));
  }
  async function runAll(): Promise<void> {
    if (running) return;
    running = true;
    while (waiting.size > 0) await runOnce();
    running = false;
  }

  return {
    async ask({ kind, local, remote, closeCause }) {
      if (kind !== "tcp-connection") return none("not-tcp");
      if (closeCause !== null) return none("closed");
      if (platform !== "linux") return none("not-linux");
      if (local === null || remote === null) return none("not-connected");
      if (performance.now() < missingUntil) return none("no-ss");
      const ends = `${formatEndpoint(local)} ${formatEndpoint(remote)}`;
      const last = known.get(ends);
      if (last !== undefined && isFresh(last.sample)) return last;
      return new Promise((resolve) => {
        waiting.set(ends, [...(waiting.get(ends) ?? []), resolve]);
        void runAll();
      });
    },
  };
}

function isFresh({ time }: TcpSample): boolean {
  return now() - time < FRESH_US;
}

/** By both ports; the addresses are compared in what ss prints. */
function filterOf(ends: string): string {
  const [local, remote] = ends.split(" ").map((end) => end.slice(end.lastIndexOf(":") + 1));
  // not for people: a filter of ss
  return `( sport = :${local} and dport = :${remote} )`;
}

const WORDS: { readonly [K in NoTcpSample]: readonly [sentence: Text, next: Text] } = {
  "not-linux": [said("system.onlyOnLinuxDoesSystemTellThis"), ""],
  "no-ss": [said("system.programSsWhichTellsThisIsNot"), said("system.installIproute2")],
  "not-tcp": [said("system.onlyTcpConnectionHasThis"), ""],
  "not-connected": [said("system.socketIsNotConnectedYet"), ""],
  closed: [said("system.connectionIsClosedKernelHasForgottenIt"), ""],
  "not-found": [said("system.kernelDoesNotListThisConnectionAny"), ""],
  "ss-failed": [
    said("system.programSsFailedOrTookTooLong"),
    said("system.runSsTinInTerminalToSee"),
  ],
};

function none(reason: NoTcpSample): TcpInfo {
  const [sentence, next] = WORDS[reason];
  return { kind: "none", reason, sentence, next };
}
