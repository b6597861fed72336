// A part of an App of which each side has its own: see part.ts.

import type { App } from "../App.ts";
import { part } from "../part.ts";
import type { Side } from "../side.ts";
import { sideOf } from "./sides.ts";

export interface SidePart<T> {
  of(app: Pick<App, "parts" | "store">): T;
}

export function sidePart<T>(make: () => T): SidePart<T> {
  const all = part(() => new Map<Side, T>());
  return {
    of(app) {
      const made = all.of(app);
      const side = sideOf(app.store.getState());
      if (!made.has(side)) made.set(side, make());
      // Under its side stands nothing but what `make` made.
      return made.get(side) as T;
    },
  };
}
