// A row that holds a filter of ours against tshark's on the same file.

import type { Result } from "../Benchmark.ts";
import { countWithTshark, type Counted } from "./countWithTshark.ts";

const TIMES_AS_FAST = 10;

export interface Compared extends Counted {
  readonly what: string;
  readonly file: string;
  readonly filter: string;
}

export async function compareWithTshark(
  { what, file, filter, seconds, matches }: Compared,
  say: (line: string) => void,
): Promise<Result> {
  const theirs = await countWithTshark(file, filter);
  const ours = `${seconds.toFixed(2)} s`;
  if (theirs === null)
    return {
      what,
      ours,
      against: "tshark, not installed here",
      ratio: Number.NaN,
      target: null,
    };
  say(
    `${filter}: ${ours} against tshark's ${theirs.seconds.toFixed(1)} s, ${matches} and ${theirs.matches} matches`,
  );
  return {
    what,
    ours,
    against: `${theirs.seconds.toFixed(1)} s, tshark`,
    ratio: theirs.seconds / seconds,
    target: { least: TIMES_AS_FAST },
    also: [
      {
        what:
          theirs.matches === matches
            ? "the same matches"
            : `the same matches (${matches}, tshark ${theirs.matches})`,
        holds: theirs.matches === matches,
      },
    ],
  };
}
