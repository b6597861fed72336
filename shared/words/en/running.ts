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
  "running.peerClosed": "The connection was closed before all was sent.",
  "running.repeated": ({ sent, bytes, missed, seconds, perSecond }: Repeated, t: Tongue) => {
    const late = missed === 0 ? "" : `, ${formatCount(missed)} missed`;
    return `${t.count(sent, { one: "message", other: "messages" })} (${formatBytes(bytes)}) in ${seconds.toFixed(1)} s: ${rate(perSecond)} a second${late}.`;
  },
});
