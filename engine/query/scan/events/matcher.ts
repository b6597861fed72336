// Regular expressions that no payload holds up. V8's own engine tries with backtracking, which is the fastest where it goes
// well; where it goes back too often V8 begins again with its other engine, whose time grows with the text's length only.
// That one knows neither look-around nor back references nor large counts: those are ended after PATIENCE, undecided.

import * as v8 from "node:v8";
import type { Pattern } from "../../../../shared/filter/ast.ts";
import { runBounded } from "../../../system/runBounded.ts";

/** Milliseconds after which an expression is given up on one payload. */
export const PATIENCE = 250;

/** It is not known whether the pattern matches. */
export class Undecided extends Error {}

export interface Matcher {
  /** Whether it always comes back by itself. */
  readonly comesBack: boolean;
  readonly regex: RegExp;
}

export function createMatcher({ source, flags, linear }: Pattern): Matcher {
  if (linear !== null && takesLinear(linear)) return { comesBack: true, regex: new RegExp(linear) };
  return { comesBack: false, regex: new RegExp(source, flags) };
}

/** Throws Undecided. */
export function testWithin(matcher: Matcher, text: string): boolean {
  if (matcher.comesBack || within) return matcher.regex.test(text);
  let found = false;
  if (!runBounded(() => (found = matcher.regex.test(text)), PATIENCE)) throw new Undecided();
  return found;
}

/** Whether what runs now is ended from outside. */
let within = false;
/** Milliseconds of many tests together. */
const SLICE = 100;

/**
 * Calls `test` for each of [from, to) of which it is asked, many within one bound; `undecided` is told the ones that had to be
 * ended.
 */
export function testEach(
  from: number,
  to: number,
  test: (item: number) => void,
  undecided: (item: number) => void,
): void {
  let item = from;
  const slice = (): void => {
    const start = performance.now();
    while (item < to && performance.now() - start < SLICE) {
      test(item);
      item += 1;
    }
  };
  while (item < to) {
    within = true;
    let whole: boolean;
    try {
      whole = runBounded(slice, SLICE + PATIENCE);
    } finally {
      within = false;
    }
    if (whole) continue;
    undecided(item);
    item += 1;
  }
}

/** Whether an expression as a person wrote it always comes back by itself. */
export function comesBack({ source, flags }: RegExp): boolean {
  return flags === "" && takesLinear(source);
}

let flagsSet = false;

/** Whether V8's engine without backtracking takes the expression, and will be turned to. */
function takesLinear(source: string): boolean {
  if (!flagsSet) {
    flagsSet = true;
    v8.setFlagsFromString("--enable-experimental-regexp-engine");
    v8.setFlagsFromString("--enable-experimental-regexp-engine-on-excessive-backtracks");
  }
  try {
    // oxlint-disable-next-line no-invalid-regexp -- V8's own flag; refused where the engine is not there or cannot take the expression
    return new RegExp(source, "l").flags === "l";
  } catch {
    return false;
  }
}
