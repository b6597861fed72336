// What runs in the engine by itself: why one cannot be begun, or changed.

import type { Tongue } from "../tongue.ts";

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
});
