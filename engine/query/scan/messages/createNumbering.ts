// Numbers for what is wrong with messages: a row has place for a number, and few different things are wrong with many messages.

import { said, type Text } from "../../../../shared/words/said.ts";

/** Different sentences about problems; what is beyond is told in general words. */
export const MAX_PROBLEMS = 1000;
const OTHER_PROBLEM = said("frame.notAsItsFramingSays");

/** Numbers problems from 1 on, equal ones alike, and tells each once. */
export function createNumbering(tell: (problem: Text) => void): (problem: Text) => number {
  /** By what they say, since most are made anew for their frame. */
  const numbers = new Map<string, number>();
  /** What was made once for many frames need not be written out for each. */
  let last: { readonly problem: Text; readonly number: number } | null = null;

  function find(problem: Text): number {
    const key = JSON.stringify(problem);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (numbers.size === MAX_PROBLEMS) return MAX_PROBLEMS;
    numbers.set(key, numbers.size + 1);
    tell(numbers.size === MAX_PROBLEMS ? OTHER_PROBLEM : problem);
    return numbers.size;
  }
  return (problem) => {
    if (last?.problem !== problem) last = { problem, number: find(problem) };
    return last.number;
  };
}
