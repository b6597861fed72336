// A feed of what must be worked out anew to be known: about once a period while it is watched, and at once when it begins.

import type { Feed, Watching } from "./Feed.ts";

/** Milliseconds. */
const PERIOD = 1000;

export interface PeriodicSource<T> {
  /** Stops its work where it can once the signal is aborted. A Refusal that it throws is the feed's end. */
  read(signal: AbortSignal): Promise<T>;
  /** Whether it may be another one later. */
  goesOn(value: T): boolean;
}

export function periodicFeed<T>({ wake }: Watching, { read, goesOn }: PeriodicSource<T>): Feed<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | null = null;

  function later(took: number): void {
    if (controller.signal.aborted) return;
    // What takes long to work out gets as long a rest.
    timer = setTimeout(wake, Math.max(took, PERIOD - took)).unref();
  }
  return {
    isSlow: true,
    async take() {
      if (timer !== null) clearTimeout(timer);
      const begun = performance.now();
      const value = await read(controller.signal);
      if (goesOn(value)) later(performance.now() - begun);
      return { value, whole: true };
    },
    reset() {},
    close() {
      controller.abort();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
