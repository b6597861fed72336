// Where events are in the current view, and selecting them there.

import type { App, State } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { engineSlice } from "../app/engineState.ts";
import { eventsSlice, type EventsState, type SelectedEvent } from "./eventsState.ts";

/** Resolves when a view that scans has come past an event, or does not go on. */
export function lookedAt({ store }: App, view: number, seq: number): Promise<void> {
  const past = (state: State): boolean => {
    const { id, scan } = eventsSlice.of(state).view;
    if (id !== view || scan === null || scan.state !== "scanning") return true;
    return scan.done > seq - (engineSlice.of(state).facts?.recording.firstSeq ?? 0);
  };
  return new Promise((resolve) => {
    if (past(store.getState())) {
      resolve();
      return;
    }
    const stop = store.subscribe((state) => {
      if (!past(state)) return;
      stop();
      resolve();
    });
  });
}

/** Where an event is in the current view; null where the view does not hold it. */
export async function positionOf(app: App, seq: number): Promise<number | null> {
  const { query } = eventsSlice.get(app).view;
  const found = await attempt(app, app.engine.call("locate", { query, seq }));
  if (found === null) return null;
  return (await seqAt(app, found.position)) === seq ? found.position : null;
}

async function seqAt(app: App, position: number): Promise<number | null> {
  const { query, total } = eventsSlice.get(app).view;
  if (position >= total) return null;
  const answer = await attempt(app, app.engine.call("rows", { query, from: position, count: 1 }));
  return answer?.rows.seq[0] ?? null;
}

/**
 * Selects the row at a position of the current view, reading it first where it is not at hand; behind its last row what is
 * still arriving. `sight`: where it is to be seen.
 */
export async function selectPosition(
  app: App,
  position: number,
  sight: "nearest" | "middle" = "nearest",
): Promise<void> {
  const { view, rows, arriving } = eventsSlice.get(app);
  if (position < 0) return;
  if (position >= view.total) {
    const row = arriving[position - view.total]?.row;
    if (row === undefined) return;
    const { socket, direction, at } = row;
    eventsSlice.set(app, { selected: null, selectedStart: { socket, direction, at } });
    return;
  }
  const seq = rows.row(position)?.seq ?? (await seqAt(app, position));
  if (seq === null || eventsSlice.get(app).view.id !== view.id) return;
  eventsSlice.set(app, ({ centred }) => ({
    selected: { seq, position },
    selectedStart: null,
    centred: sight === "middle" ? centred + 1 : centred,
  }));
}

export function selectEvent(app: App, selected: SelectedEvent): void {
  eventsSlice.set(app, { selected });
}

/** Nothing is selected, nor what is still arriving. */
export function deselectEvent(app: App): void {
  eventsSlice.set(app, { selected: null, selectedStart: null });
}

/**
 * Goes to an event by its number, or to the first one after it in this view. Beyond the last one it goes nowhere and
 * returns the last one's number.
 */
export async function goToEvent(app: App, seq: number): Promise<number | null> {
  const { query, total } = eventsSlice.get(app).view;
  const found = await attempt(app, app.engine.call("locate", { query, seq }));
  if (found === null || found.total === 0) return null;
  if (found.position >= found.total) return seqAt(app, Math.min(found.total, total) - 1);
  setFollow(app, false);
  await selectPosition(app, found.position, "middle");
  return null;
}

/** Where a person is among the rows: to be gone back to. */
export type Whereabouts = Pick<EventsState, "selected" | "follow">;

export function whereabouts(app: App): Whereabouts {
  const { selected, follow } = eventsSlice.get(app);
  return { selected, follow };
}

export function goBackTo(app: App, { selected, follow }: Whereabouts): void {
  eventsSlice.set(app, { selected, follow });
}

export function setFollow(app: App, follow: boolean): void {
  eventsSlice.set(app, { follow });
}
