// What belongs to an App and is no state: counters of searches, queues, caches. Made when it is first asked for.
//
//     const turns = part(createTurns);
//     turns.of(app).run(step);

import type { App } from "./App.ts";

export interface Part<T> {
  of(app: Pick<App, "parts">): T;
}

export function part<T>(make: () => T): Part<T> {
  const key = Symbol("part");
  return {
    of({ parts }) {
      if (!parts.has(key)) parts.set(key, make());
      // Under its key stands nothing but what `make` made.
      return parts.get(key) as T;
    },
  };
}
