// Where in a plot one points: changes with every move of the mouse, so it is no state of a component that draws the plot.

import { useSyncExternalStore } from "react";

export interface PlotCursor {
  /** On the plot's x axis; null while nobody points. */
  at(): number | null;
  set(at: number | null): void;
  subscribe(changed: () => void): () => void;
}

export function createPlotCursor(): PlotCursor {
  const listeners = new Set<() => void>();
  let value: number | null = null;
  return {
    at: () => value,
    set(at) {
      if (at === value) return;
      value = at;
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

export function usePlotCursor(cursor: PlotCursor): number | null {
  return useSyncExternalStore(cursor.subscribe, cursor.at);
}
