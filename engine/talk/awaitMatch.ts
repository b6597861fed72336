// Waits for what is expected to come on a line.

import { byteText } from "../../shared/talk/sequence/bytePattern.ts";
import {
  matchMessage,
  matchStream,
  type Match,
  type Wanted,
} from "../../shared/talk/sequence/matchMessage.ts";
import { said } from "../../shared/words/said.ts";
import { runBounded } from "../system/runBounded.ts";
import type { Line } from "./Line.ts";
import { shownOf } from "./shownOf.ts";
import { MAX_SHOWN, StepFailed } from "./runResult.ts";

/** Bytes of a stream in which something is looked for, each time that more came. */
const MAX_SEARCHED = 256 * 1024;
/** Milliseconds that a regular expression has for what came. */
const PATIENCE = 250;

/** What it came to, of which nothing was taken; null: nothing more came in so many ms. Throws a StepFailed as `until` does. */
export function awaitMatch(
  line: Line,
  wanted: Wanted,
  timeout: number,
): Promise<Match | "ended" | null> {
  return line.until<Match | "ended">(() => {
    const next = line.inbox.next();
    const found = next === null ? null : matchOf(line, next, wanted);
    if (found !== null && found.result !== "more") return found;
    return line.peerEnded ? "ended" : null;
  }, timeout);
}

/** What was expected beside what came. */
export function notCome(
  { inbox }: Line,
  wanted: Wanted,
  { match, timeout }: { readonly match: Match | "ended" | null; readonly timeout: number },
): StepFailed {
  const reason =
    match === "ended"
      ? said("talk.ended")
      : match === null
        ? said("talk.nothingMore", { ms: timeout })
        : said("talk.different");
  const got = (match === null || match === "ended" ? null : inbox.next()) ?? inbox.rest();
  return new StepFailed(reason, {
    expected: shownOf(wanted),
    got: Uint8Array.from(got.subarray(0, MAX_SHOWN)),
  });
}

function matchOf(line: Line, next: Uint8Array, wanted: Wanted): Match {
  const { framed } = line.inbox;
  const searched = framed ? next : next.subarray(0, MAX_SEARCHED);
  let match: Match = { result: "more" };
  const look = () => {
    match = framed
      ? matchMessage(searched, wanted, byteText, line.context())
      : matchStream(searched, wanted);
  };
  if (wanted.kind !== "matches") look();
  else if (!runBounded(look, PATIENCE))
    throw new StepFailed(said("talk.patternTakesLong", { ms: PATIENCE }), {
      expected: wanted.written,
      got: next.slice(0, MAX_SHOWN),
    });
  const isFull = !framed && next.length >= MAX_SEARCHED;
  return match.result === "more" && isFull ? { result: "different" } : match;
}
