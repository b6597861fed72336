// What the engine does by itself: messages again and again, sequences, loads.

import type { Forms, Tongue } from "../../tongue.ts";

const STEPS: Forms = { one: "step", other: "steps" };

export const runListWords = () => ({
  "runList.count": (
    { count, paused }: { readonly count: number; readonly paused: number },
    t: Tongue,
  ) => {
    if (count === 0) return "Nothing runs";
    if (paused === 0) return `${t.spaced(count)} running`;
    const held = `${t.spaced(paused)} paused`;
    return paused === count ? held : `${t.spaced(count - paused)} running, ${held}`;
  },
  "runList.whatRuns": "What runs",
  "runList.show": "Show what runs",
  "runList.showAlso": "repeats, sequences, responders, loads, list, pause, stop",
  "runList.stopAll": "Stop all that runs",
  "runList.nothingRuns": "Nothing runs.",
  "runList.nothingRan": "Nothing runs, and nothing has run.",
  "runList.clearEnded": "Clear ended",
  "runList.more": ({ count }: { readonly count: number }, t: Tongue) =>
    `and ${t.number(count)} more`,
  "runList.repeat": "repeat",
  "runList.sequence": "sequence",
  "runList.load": "load",
  "runList.responder": "responder",
  "runList.check": "check of ports",
  "runList.paused": "paused",
  "runList.pause": "Pause",
  "runList.resume": "Go on",
  "runList.stop": "Stop",
  "runList.done": "done",
  "runList.stopped": "stopped",
  "runList.closed": "its socket closed",
  "runList.failed": ({ reason }: { readonly reason: string }) => `failed: ${reason}`,
  "runList.ofRepeat": (
    {
      sent,
      of,
      rate,
      missed,
    }: {
      readonly sent: number;
      readonly of: number | null;
      readonly rate: number;
      readonly missed: number;
    },
    t: Tongue,
  ) =>
    [
      of === null ? `${t.spaced(sent)} sent` : `${t.spaced(sent)} of ${t.spaced(of)} sent`,
      `${t.number(Math.round(rate * 10) / 10)}/s`,
      ...(missed > 0 ? [`${t.spaced(missed)} missed`] : []),
    ].join(" · "),
  "runList.ofSequence": (
    { steps, line }: { readonly steps: number; readonly line: number },
    t: Tongue,
  ) => (line === 0 ? t.some(steps, STEPS) : `${t.some(steps, STEPS)} · line ${line}`),
  "runList.ofLoad": (
    {
      of,
      begun,
      passed,
      failed,
    }: {
      readonly of: number;
      readonly begun: number;
      readonly passed: number;
      readonly failed: number;
    },
    t: Tongue,
  ) =>
    `${t.spaced(begun)} of ${t.spaced(of)} begun · ${t.spaced(passed)} passed · ${t.spaced(failed)} failed`,
  "runList.ofResponder": (
    { received, sent }: { readonly received: number; readonly sent: number },
    t: Tongue,
  ) => `${t.spaced(received)} received · ${t.spaced(sent)} answered`,
  "runList.ofCheck": (
    {
      done,
      of,
      reached,
    }: { readonly done: number; readonly of: number | null; readonly reached: number },
    t: Tongue,
  ) =>
    `${of === null ? t.spaced(done) : `${t.spaced(done)} of ${t.spaced(of)}`} looked at · ${t.spaced(reached)} reached`,
  "runList.repeatButton": "Repeat…",
  "runList.repeatAbout": "Send what is written again and again",
  "runList.repeatDraft": "Repeat what is written",
  "runList.repeatAlso": "again, interval, timer, schedule, loop, periodically",
  "runList.every": "Every (milliseconds)",
  "runList.fast": "as fast as it goes",
  "runList.times": "How often",
  "runList.untilStopped": "until stopped",
  "runList.manyClients": "Many clients…",
  "runList.manyClientsAlso": "load, stress, benchmark, connections, flood, percentiles, latency",
  "runList.respondButton": "Respond…",
  "runList.respondAbout": "Answer on the selected socket by rules",
  "runList.responds": ({ name }: { readonly name: string }) => `Responds: ${name}`,
  "runList.stopResponding": ({ name }: { readonly name: string }) => `Stop ${name}`,
  "runList.showAnswers": "Show its answers",
  "runList.begin": "Begin",
  "runList.wholeNumber": ({ most }: { readonly most: number }, t: Tongue) =>
    `A whole number from 1 to ${t.number(most)}, or nothing`,
  "runList.onlyUtf8": "A message with fields is repeated in UTF-8 only.",
  "runList.chooseUtf8": "Choose UTF-8, or send it by hand.",
});
