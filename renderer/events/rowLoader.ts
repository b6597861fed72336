// Reads the rows in sight that the cache lacks, a page at a time. While one scrolls fast only the newest wish is read:
// at most two pages are on their way, and the rest is asked for again when one has come.

import { PAGE_ROWS } from "./rowCache.ts";
import { failureOf } from "../app/attempt.ts";
import type { App } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { eventsSlice } from "./eventsState.ts";

const MAX_UNDER_WAY = 2;
/** Rows read ahead on both sides of what is in sight. */
const AHEAD = 40;

export interface RowLoader {
  /** Rows [first, last) of the current view are in sight. */
  want(first: number, last: number): void;
}

export function createRowLoader(app: App): RowLoader {
  let first = 0;
  let last = 0;
  const underWay = new Set<string>();

  function pump(): void {
    const { view, rows, rowsFailure } = eventsSlice.get(app);
    if (!isLive(app.store.getState()) || rowsFailure !== null || view.total === 0) return;
    const from = Math.max(0, first - AHEAD);
    const to = Math.min(view.total, last + AHEAD);
    for (const page of rows.missing(from, to)) {
      if (underWay.size >= MAX_UNDER_WAY) return;
      const key = `${view.id}/${page}`;
      if (!underWay.has(key)) read(key, view.id, page);
    }
  }
  function read(key: string, viewId: number, page: number): void {
    const { query } = eventsSlice.get(app).view;
    underWay.add(key);
    app.engine
      .call("rows", { query, from: page * PAGE_ROWS, count: PAGE_ROWS })
      .then(
        (answer) => {
          const { view, rows, rowsVersion } = eventsSlice.get(app);
          if (view.id !== viewId) return;
          rows.putPage(page, answer.rows);
          // Fewer rows than the view is said to have: asking again and again would not help.
          if (answer.rows.seq.length === 0) return;
          eventsSlice.set(app, { rowsVersion: rowsVersion + 1 });
        },
        (error: unknown) => {
          const isShown = eventsSlice.get(app).view.id === viewId;
          if (isShown && isLive(app.store.getState()))
            eventsSlice.set(app, { rowsFailure: failureOf(error) });
        },
      )
      .finally(() => {
        underWay.delete(key);
        pump();
      });
  }
  return {
    want(nextFirst, nextLast) {
      first = nextFirst;
      last = nextLast;
      pump();
    },
  };
}
