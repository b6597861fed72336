// Sentences that frames of several kinds of cutting share. They are made once for a stream, not for each frame: where a spec
// does not fit, every frame has one.

import { said, type Text } from "../words/said.ts";

const MiB = 1024 * 1024;

export const CONTINUES: Text = said("frame.continues");

export function cutAt(max: number): Text {
  return max % MiB === 0
    ? said("frame.cutAtMib", { size: max / MiB })
    : said("frame.cutAtBytes", { size: max });
}

/** From this frame on the spec no longer fits the stream. */
export function asReadFromHere(why: Text): Text {
  return said("frame.asReadFromHere", { why });
}

/** Two problems of one frame as one; the same ones as last time are the same text. */
export function joinedProblems(): (first: Text | null, second: Text | null) => Text | null {
  let last: { readonly first: Text; readonly second: Text; readonly both: Text } | null = null;
  return (first, second) => {
    if (first === null || second === null) return first ?? second;
    if (last?.first !== first || last.second !== second)
      last = { first, second, both: said("frame.both", { first, second }) };
    return last.both;
  };
}
