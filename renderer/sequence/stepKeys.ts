// What a key does in the ladder, beside what it does in every table: left and right follow an arrow to its other end.

import type { Step } from "../../shared/sequence/ladder.ts";

/** The row at the other end: of several, left the earliest, right the latest; null where there is none. */
export function otherEnd(step: Step | undefined, key: string): number | null {
  if (step === undefined || step.joined.length === 0) return null;
  if (key === "ArrowLeft") return Math.min(...step.joined);
  return key === "ArrowRight" ? Math.max(...step.joined) : null;
}
