// The rows that the table shows now, as the plots mark them. Scrolling changes them with every frame: that is no matter of
// the state, and without plots nobody listens.

import { useEffect, useSyncExternalStore } from "react";
import type { Span } from "./measureState.ts";
import type { AppState } from "../app/state.ts";
import { useAppState } from "../app/useApp.ts";

type Rows = readonly [first: number, last: number];

const listeners = new Set<() => void>();
let inSight: Rows | null = null;

function note(rows: Rows | null): void {
  if (rows?.[0] === inSight?.[0] && rows?.[1] === inSight?.[1]) return;
  inSight = rows;
  for (const listener of listeners) listener();
}

/** Called by the table: positions [first, last) are in sight. */
export function useNoteRowsInSight([first, last]: Rows): void {
  useEffect(() => note([first, last]), [first, last]);
  useEffect(() => () => note(null), []);
}

/** Their times, µs since the epoch; null where they are not known. */
export function useSpanInSight(): Span | null {
  const rows = useSyncExternalStore(subscribe, () => inSight);
  const from = useAppState((state) => (rows === null ? null : timeAt(state, rows[0])));
  const to = useAppState((state) => (rows === null ? null : timeAt(state, rows[1] - 1)));
  return from === null || to === null ? null : { from, to };
}

function timeAt({ rows, view }: AppState, position: number): number | null {
  return rows.row(Math.min(position, view.total - 1))?.time ?? null;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
