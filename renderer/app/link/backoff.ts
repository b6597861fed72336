/** Milliseconds before the next try: quick at first, since most losses are a restart; never more than ten seconds. */
const DELAYS = [250, 500, 1000, 2000, 4000, 7000, 10_000] as const;

/** `attempt` counts from 0. A fifth is random, so that many tabs do not come back in one instant. */
export function backoff(attempt: number, random: () => number): number {
  const base = DELAYS[Math.min(attempt, DELAYS.length - 1)] ?? 10_000;
  return Math.round(base * (0.9 + 0.2 * random()));
}
