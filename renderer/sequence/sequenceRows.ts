// All rows of the part that is drawn, read as they are missing. While some are on their way those drawn before stay, so
// that nothing flickers.

import { sameQuery } from "../../shared/model/query.ts";
import type { Row } from "../../shared/model/rows.ts";
import { createRowLoader } from "../events/rowLoader.ts";
import type { State, App } from "../app/App.ts";
import { wantedQuery } from "../events/query.ts";
import { sequencePart } from "./sequenceQuery.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { sequenceSlice } from "./sequenceState.ts";

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
    if (!sameQuery(eventsSlice.of(state).view.query, wantedQuery(app))) return;
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
          eventsSlice.of(state).rowsVersion !== eventsSlice.of(before).rowsVersion ||
          eventsSlice.of(state).view.id !== eventsSlice.of(before).view.id ||
          sequenceSlice.of(state).part !== sequenceSlice.of(before).part;
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

function rowsOf(state: State, from: number, to: number): readonly Row[] | null {
  const { rows: cache } = eventsSlice.of(state);
  const rows: Row[] = [];
  for (let position = from; position < to; position++) {
    const row = cache.row(position);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}
