// The rows that the table shows now, as the plots mark them. Scrolling changes them with every frame: that is no matter of
// the state, and without plots nobody listens.

import { useEffect, useSyncExternalStore } from "react";
import type { App, State } from "../app/App.ts";
import { sidePart } from "../app/sides/sidePart.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { eventsSlice } from "./eventsState.ts";

/** Positions [first, last). */
type Rows = readonly [first: number, last: number];

class RowsInSight {
  #rows: Rows | null = null;
  readonly #listeners = new Set<() => void>();

  readonly rows = (): Rows | null => this.#rows;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  note(rows: Rows | null): void {
    if (rows?.[0] === this.#rows?.[0] && rows?.[1] === this.#rows?.[1]) return;
    this.#rows = rows;
    for (const listener of this.#listeners) listener();
  }
}

const inSight = sidePart(() => new RowsInSight());

/** Of the App's side: what is in sight, and who wants to hear when that changes. */
export function rowsInSight(app: App): Pick<RowsInSight, "rows" | "subscribe"> {
  return inSight.of(app);
}

/** Called by the table. */
export function useNoteRowsInSight([first, last]: Rows): void {
  const noted = inSight.of(useApp());
  useEffect(() => noted.note([first, last]), [noted, first, last]);
  useEffect(() => () => noted.note(null), [noted]);
}

/** Their times, µs since the epoch; null where they are not known. */
export function useSpanInSight(): { readonly from: number; readonly to: number } | null {
  const noted = inSight.of(useApp());
  const rows = useSyncExternalStore(noted.subscribe, noted.rows);
  const from = useAppState((state) => (rows === null ? null : timeAt(state, rows[0])));
  const to = useAppState((state) => (rows === null ? null : timeAt(state, rows[1] - 1)));
  return from === null || to === null ? null : { from, to };
}

function timeAt(state: State, position: number): number | null {
  const { rows, view } = eventsSlice.of(state);
  return rows.row(Math.min(position, view.total - 1))?.time ?? null;
}
