// The tries to reach an engine: how many there were, and when the next one is.

import { backoff } from "./backoff.ts";
import type { Timers } from "./watchSilence.ts";

export interface Retries {
  /** Whether none failed since it was last reached. */
  readonly isFirst: boolean;
  /** Tries again later; returns when, in ms of Date.now(). */
  later(): number;
  /** The one that was to come does not. */
  cancel(): void;
  /** It was reached: the next wait is short again. */
  succeeded(): void;
  /** A person does not wait: the next one counts as one that followed a failure. */
  hurried(): void;
}

export function createRetries(
  { timers, random }: { readonly timers: Timers; readonly random: () => number },
  attempt: () => void,
): Retries {
  let failed = 0;
  let timer: number | null = null;
  return {
    get isFirst() {
      return failed === 0;
    },
    later() {
      const wait = backoff(failed++, random);
      timer = timers.setTimeout(attempt, wait);
      return timers.now() + wait;
    },
    cancel() {
      if (timer !== null) timers.clearTimeout(timer);
      timer = null;
    },
    succeeded() {
      failed = 0;
    },
    hurried() {
      failed = Math.max(failed, 1);
    },
  };
}
