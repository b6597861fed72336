// Recordings that are opened in the window, beside what happens now.

import { formatBytes, formatCount } from "../../quantity.ts";
import type { Tongue } from "../../tongue.ts";

export const sourcesWords = () => ({
  "sources.whatIsShown": "What is shown",
  "sources.live": "Live",
  "sources.state": (
    {
      state,
      part,
      isSound,
    }: {
      readonly state: "reading" | "whole" | "failed";
      readonly part: number;
      readonly isSound: boolean;
    },
    t: Tongue,
  ) =>
    state === "reading"
      ? `${t.number(Math.floor(part * 100))} %`
      : state === "failed"
        ? "not read"
        : isSound
          ? ""
          : "damaged",
  "sources.closeNamed": ({ name }: { readonly name: string }) => `Close ${name}`,
  "sources.isLiveAlready": "No opened recording is shown.",
  "sources.showLive": "Show what happens now",
  "sources.showLiveAlso": "live, back, leave recording",
  "sources.reopen": "Read this recording again",
  "sources.reopenAlso": "reload, refresh, reopen",
  "sources.close": "Close this recording",
  "sources.closeAlso": "leave, unload",
  "sources.again": "Read it again",
  "sources.closeIt": "Close it",
  "sources.reading": "Read so far",
  "sources.readingSoFar": ({ done, of }: { readonly done: number; readonly of: number }) =>
    `${formatBytes(done)} of ${formatBytes(of)} read`,
  "sources.cutOff": ({ bytes }: { readonly bytes: number }) =>
    `It ends in the middle: the last ${formatBytes(bytes)} are no whole entry, and are left out.`,
  "sources.growing":
    "Another program is still writing it: what came since it was opened is not shown.",
  "sources.moreSockets": ({ most }: { readonly most: number }) =>
    `The list holds its first ${formatCount(most)} sockets; the rows are of all.`,
  "sources.show": ({ name }: { readonly name: string }) => `Show ${name}`,
  "sources.openAlso": "recording, capture, file, recent",
});
