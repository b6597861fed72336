// All rows of the part that is drawn, read as they are missing. While some are on their way those drawn before stay, so
// that nothing flickers.

import { sameQuery } from "../../shared/model/query.ts";
import type { Row } from "../../shared/model/rows.ts";
import { createRowLoader } from "../events/rowLoader.ts";
import type { AppState } from "../app/state.ts";
import type { App } from "../app/useApp.ts";
import { sequencePart, sequenceQuery } from "./sequenceQuery.ts";

export interface SequenceRows {
  /** Where in the view the first row is. */
  readonly from: number;
  readonly rows: readonly Row[];
}

export interface SequenceRowSource {
  current(): SequenceRows;
  /** Returns its undo; rows are read only while someone listens. */
  subscribe(listener: () => void): () => void;
}

export function createSequenceRows(app: App): SequenceRowSource {
  const loader = createRowLoader(app);
  const listeners = new Set<() => void>();
  let current: SequenceRows = { from: 0, rows: [] };

  function look(): void {
    const state = app.store.getState();
    // The view may still be what stood here before.
    if (!sameQuery(state.view.query, sequenceQuery(state))) return;
    const { from, to } = sequencePart(state);
    loader.want(from, to);
    const rows = rowsOf(state, from, to);
    if (rows === null) return;
    current = { from, rows };
    for (const listener of listeners) listener();
  }
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      const stop = app.store.subscribe((state, before) => {
        const moved =
          state.rowsVersion !== before.rowsVersion ||
          state.view.id !== before.view.id ||
          state.sequencePart !== before.sequencePart;
        if (moved) look();
      });
      look();
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
  };
}

function rowsOf({ rows: cache }: AppState, from: number, to: number): readonly Row[] | null {
  const rows: Row[] = [];
  for (let position = from; position < to; position++) {
    const row = cache.row(position);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}
