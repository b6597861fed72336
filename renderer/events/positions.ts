// Where events are in the current view, and selecting them there.

import { rowAt } from "../../shared/codec/rows.ts";
import type { Row } from "../../shared/model/rows.ts";
import type { App, State } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { engineSlice } from "../app/engineState.ts";
import { sidePart } from "../app/sides/sidePart.ts";
import {
  eventsSlice,
  NOTHING_SELECTED,
  type EventsState,
  type SelectedEvent,
} from "./eventsState.ts";
import { itemOf, type Item } from "./items.ts";
import { isSorted, sortBy } from "./sorting.ts";

/** Going to a row may have to wait for the engine: what was asked for last counts, whichever answer comes last. */
const goings = sidePart(() => ({ begun: 0 }));

/** Begins to go somewhere. Returns whether nothing else has begun since. */
export function beginGoing(app: App): () => boolean {
  const goes = goings.of(app);
  const mine = (goes.begun += 1);
  return () => goes.begun === mine;
}

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

/** Where an item is in the current view; null where the view does not hold it. A message's event stands for its first message. */
export async function positionOf(app: App, { seq, at }: Item): Promise<SelectedEvent | null> {
  const { query } = eventsSlice.get(app).view;
  const of = query.mode === "messages" && at !== null ? { at } : {};
  const found = await attempt(app, app.engine.call("locate", { query, seq, ...of }));
  const row = found === null ? null : await rowAtPosition(app, found.position);
  if (found === null || row === null || row.seq !== seq) return null;
  if ("at" in of && row.at !== at) return null;
  return { ...itemOf(row), position: found.position };
}

/** A row of the current view, read where it is not at hand; null where there is none. */
export async function rowAtPosition(app: App, position: number): Promise<Row | null> {
  const { view, rows } = eventsSlice.get(app);
  if (position < 0 || position >= view.total) return null;
  const known = rows.row(position);
  if (known !== null) return known;
  const { query } = view;
  const answer = await attempt(app, app.engine.call("rows", { query, from: position, count: 1 }));
  return answer === null || answer.rows.seq.length === 0 ? null : rowAt(answer.rows, 0);
}

/** `edge`, `middle`: where it comes to if it is out of sight. `tail`: the newest row is, as it is followed. */
export type Showing = "edge" | "middle" | "tail";

/**
 * Selects the row at a position of the current view and no other, reading it first where it is not at hand; behind its last row
 * what is still arriving. What is selected stays in sight: the tail is no longer followed, unless it is what was asked for.
 */
export async function selectPosition(
  app: App,
  position: number,
  showing: Showing = "edge",
): Promise<void> {
  const { view, arriving } = eventsSlice.get(app);
  const shown = {
    reveal: { position, to: showing === "middle" ? "middle" : "edge" },
    ...(showing === "tail" ? {} : { follow: false }),
  } as const;
  if (position < 0) return;
  const isLatest = beginGoing(app);
  if (position >= view.total) {
    const row = arriving[position - view.total]?.row;
    if (row === undefined) return;
    const { socket, call, direction, at } = row;
    const selectedStart = { socket, call, direction, at };
    eventsSlice.set(app, { ...NOTHING_SELECTED, ...shown, selectedStart });
    return;
  }
  const row = await rowAtPosition(app, position);
  if (row === null || eventsSlice.get(app).view.id !== view.id || !isLatest()) return;
  eventsSlice.set(app, {
    ...NOTHING_SELECTED,
    ...shown,
    selected: { ...itemOf(row), position },
  });
}

/** Selects an item where the current view has it; whether it does. */
export async function selectItem(app: App, item: Item): Promise<boolean> {
  const found = await positionOf(app, item);
  if (found !== null) await selectPosition(app, found.position, "middle");
  return found !== null;
}

/** Selects an item once a view is shown that holds it; until then nothing is. */
export function selectOnceShown(app: App, item: Item | null): void {
  eventsSlice.set(app, { ...NOTHING_SELECTED, away: item });
}

/** Nothing is selected, nor what is still arriving. */
export function deselectEvent(app: App): void {
  eventsSlice.set(app, NOTHING_SELECTED);
}

/**
 * Goes to an event by its number, or to the first one after it in this view; `part`: to that one of the messages that end in it.
 * Beyond the last one it goes nowhere and returns the last one's number.
 */
export async function goToEvent(app: App, seq: number, part = 0): Promise<number | null> {
  const { query, total } = eventsSlice.get(app).view;
  const isLatest = beginGoing(app);
  const found = await attempt(app, app.engine.call("locate", { query, seq }));
  if (found === null || found.total === 0) return null;
  if (found.position >= found.total)
    return (await rowAtPosition(app, Math.min(found.total, total) - 1))?.seq ?? null;
  const first = found.position;
  const wanted = part > 1 ? await rowAtPosition(app, first + part - 1) : null;
  const isThere = wanted?.seq === seq && wanted.part === part;
  if (!isLatest()) return null;
  await selectPosition(app, isThere ? first + part - 1 : first, "middle");
  return null;
}

/** Where a person is among the rows: to be gone back to. */
export type Whereabouts = Pick<EventsState, "selected" | "follow">;

export function whereabouts(app: App): Whereabouts {
  const { selected, follow } = eventsSlice.get(app);
  return { selected, follow };
}

export function goBackTo(app: App, { selected, follow }: Whereabouts): void {
  const reveal =
    selected === null ? null : ({ position: selected.position, to: "middle" } as const);
  eventsSlice.set(app, { selected, follow, reveal });
}

/** The newest of sorted rows come anywhere: they are not followed. */
export function setFollow(app: App, follow: boolean): void {
  eventsSlice.set(app, { follow: follow && !isSorted(app.store.getState()) });
}

/** The newest events, as they were recorded. */
export function followTail(app: App): void {
  sortBy(app, null);
  setFollow(app, true);
}
