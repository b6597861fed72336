// What runs in the engine by itself: why one cannot be begun, or changed.

import { formatBytes, formatCount } from "../quantity.ts";
import type { Tongue } from "../tongue.ts";

interface Repeated {
  readonly sent: number;
  readonly bytes: number;
  /** Whose time came while the socket took none. */
  readonly missed: number;
  readonly seconds: number;
  readonly perSecond: number;
}

interface Loading {
  readonly of: number;
  readonly begun: number;
  readonly running: number;
  readonly passed: number;
  readonly failed: number;
}

interface Loaded {
  readonly of: number;
  readonly begun: number;
  readonly connected: number;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** µs */
interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

const CONNECTIONS = { one: "connection", other: "connections" };

const ms = (us: number) => `${(us / 1000).toFixed(us < 10_000 ? 2 : 0)} ms`;
const timesOf = ({ p50, p95, p99, max }: Times) =>
  `${ms(p50)} (p50), ${ms(p95)} (p95), ${ms(p99)} (p99), ${ms(max)} at most`;

const rate = (perSecond: number) =>
  perSecond < 100 ? perSecond.toFixed(1) : formatCount(Math.round(perSecond));

export const runningWords = () => ({
  "running.tooMany": ({ most }: { readonly most: number }, t: Tongue) =>
    `${t.count(most, { one: "thing runs", other: "things run" })} already, as many as may`,
  "running.stopOne": "Stop one of them, or raise the limit.",
  "running.noSuchRun": ({ id }: { readonly id: number }) => `there is no run ${id} on the list`,
  "running.wasCleared": "It was taken off the list, or never began.",
  "running.hasEnded": ({ id }: { readonly id: number }) => `run ${id} has ended`,
  "running.beginAgain": "Begin it again.",
  "running.notStepped": ({ id }: { readonly id: number }) =>
    `run ${id} cannot do a single step: only a sequence that is paused can`,
  "running.pauseFirst": "Pause it first.",
  "running.templateAt": ({ at, sentence }: { readonly at: number; readonly sentence: string }) =>
    `template, character ${at}: ${sentence}`,
  "running.correctTemplate": "Correct the template there.",
  "running.loadListens": "this sequence listens: a load is of connections that it opens",
  "running.loadConnects": "Name a sequence that has connect.",
  "running.someFailed": (
    { failed, of }: { readonly failed: number; readonly of: number },
    t: Tongue,
  ) => `${formatCount(failed)} of ${t.count(of, CONNECTIONS)} failed`,
  "running.seeFailures": "The counts by code say why.",
  "running.loading": ({ of, begun, running, passed, failed }: Loading) =>
    `${formatCount(begun)} of ${formatCount(of)} begun: ${formatCount(running)} open, ${formatCount(passed)} done, ${formatCount(failed)} failed`,
  "running.loaded": ({ of, begun, connected, passed, failed, seconds }: Loaded, t: Tongue) => {
    const left = begun === of ? "" : `, ${formatCount(of - begun)} not begun`;
    return `${t.count(begun, CONNECTIONS)} in ${seconds.toFixed(1)} s: ${formatCount(connected)} connected, ${formatCount(passed)} done, ${formatCount(failed)} failed${left}`;
  },
  "running.connectTimes": (times: Times) => `connecting took ${timesOf(times)}`,
  "running.answerTimes": (times: Times) => `answers took     ${timesOf(times)}`,
  "running.loadFailure": ({
    count,
    code,
    reason,
  }: {
    readonly count: number;
    readonly code: string;
    readonly reason: string;
  }) => `${formatCount(count)} × ${code === "" ? reason : `${code}: ${reason}`}`,
  "running.peerClosed": "The connection was closed before all was sent.",
  "running.repeated": ({ sent, bytes, missed, seconds, perSecond }: Repeated, t: Tongue) => {
    const late = missed === 0 ? "" : `, ${formatCount(missed)} missed`;
    return `${t.count(sent, { one: "message", other: "messages" })} (${formatBytes(bytes)}) in ${seconds.toFixed(1)} s: ${rate(perSecond)} a second${late}.`;
  },
});
