// Going to an event that a search names: the next of the same socket, the first one at a time.

import { secondsText } from "../../shared/filter/valueText.ts";
import { valueFilter } from "../../shared/filter/formatFilter.ts";
import { sameQuery, type Found } from "../../shared/model/query.ts";
import { attempt } from "../app/attempt.ts";
import { sidePart } from "../app/sides/sidePart.ts";
import { beginGoing, lookedAt, positionOf, selectPosition } from "./positions.ts";
import type { State, App } from "../app/App.ts";
import { askFind, type Direction as Step } from "./askFind.ts";
import { createTurns } from "../kit/turns.ts";
import type { Moment } from "./moment.ts";
import { isLive } from "../app/engineState.ts";
import { eventsSlice } from "./eventsState.ts";
import { placeOf } from "./rowOrder.ts";
import { isMirrored, isSorted } from "./sorting.ts";

/** Selects what a search found and shows it, as soon as the view on the screen has it. */
export async function selectFound(app: App, { seq, position }: Found): Promise<void> {
  const { view } = eventsSlice.get(app);
  if (seq === null) return;
  const isLatest = beginGoing(app);
  // Where not all calls before it were known, neither was its place; messages are found in their place.
  const behind = view.scan?.state === "scanning" && view.query.mode === "calls";
  if (behind) await lookedAt(app, view.id, seq);
  const place = behind ? ((await positionOf(app, { seq, at: null }))?.position ?? null) : position;
  if (place === null || !(await hasRow(app, view.id, place)) || !isLatest()) return;
  await selectPosition(app, place, "middle");
}

/** Resolves when the view holds a position (its count comes with the next batch), or is no longer followed. */
function hasRow({ store }: App, view: number, position: number): Promise<boolean> {
  const known = (state: State): boolean | null => {
    const { id, total, scan: looking } = eventsSlice.of(state).view;
    if (id !== view || !isLive(state)) return false;
    if (total > position) return true;
    const scan = looking?.state;
    return scan === "stopped" || scan === "failed" ? false : null;
  };
  return new Promise((resolve) => {
    const now = known(store.getState());
    if (now !== null) {
      resolve(now);
      return;
    }
    const stop = store.subscribe((state) => {
      const then = known(state);
      if (then === null) return;
      stop();
      resolve(then);
    });
  });
}

/** Selects the uppermost row of the view that was asked for last, as soon as it has one. */
export async function goToFirstRow(app: App): Promise<void> {
  await new Promise<void>((resolve) => {
    const known = (): boolean => {
      const { view, asked } = eventsSlice.get(app);
      const looks = view.scan?.state === "scanning" && view.total === 0;
      return !isLive(app.store.getState()) || (sameQuery(view.query, asked) && !looks);
    };
    if (known()) return resolve();
    const stop = app.store.subscribe(() => {
      if (!known()) return;
      stop();
      resolve();
    });
  });
  const { view } = eventsSlice.get(app);
  if (view.total === 0) return;
  const newestFirst = isMirrored(app.store.getState());
  // The newest row stays the first one.
  const showing = newestFirst ? "tail" : "edge";
  await selectPosition(app, placeOf(0, view.total, newestFirst), showing);
}

const turns = sidePart(createTurns);

/** The next row (further down in the table) from the selected one for which a filter holds, if there is one. */
export function goToFound(app: App, filter: string, step: Step): Promise<void> {
  return turns.of(app).run(() => takeStep(app, filter, step));
}

async function takeStep(app: App, filter: string, step: Step): Promise<void> {
  const { selected: selectedEvent } = eventsSlice.get(app);
  const newestFirst = isMirrored(app.store.getState());
  const direction = (step === "next") === newestFirst ? "previous" : "next";
  const start = selectedEvent === null ? null : { ...selectedEvent, included: false };
  const isLatest = beginGoing(app);
  const found = await attempt(app, askFind(app, filter, start, { direction }));
  if (found !== null && isLatest()) await selectFound(app, found);
}

/** The next or previous row of the selected row's socket. */
export async function goToSameSocket(app: App, step: Step): Promise<void> {
  const { selected: selectedEvent, rows, view } = eventsSlice.get(app);
  const newestFirst = isMirrored(app.store.getState());
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  if (selectedEvent === null || row === null) return;
  // Every row is of this socket: the neighbour.
  if (view.query.scope.kind === "socket") {
    const by = (step === "next") === newestFirst ? -1 : 1;
    await selectPosition(app, selectedEvent.position + by);
    return;
  }
  await goToFound(app, valueFilter("socket", row.socket), step);
}

/** The first event at a moment or after it; the last event's time where there is none. */
export async function goToMoment(app: App, moment: Moment): Promise<number | null> {
  const filter =
    moment.kind === "relative"
      ? `frame.time_relative >= ${secondsText(moment.micros)}`
      : `frame.time_epoch >= ${secondsText(moment.micros)}`;
  const step = { direction: "next", recorded: true } as const;
  const isLatest = beginGoing(app);
  const found = await attempt(app, askFind(app, filter, null, step));
  if (found === null) return null;
  if (found.seq === null) return lastTime(app);
  const item = { seq: found.seq, at: null };
  const sorted = isSorted(app.store.getState()) ? await positionOf(app, item) : null;
  if (!isLatest()) return null;
  await selectFound(app, sorted === null ? found : { ...found, position: sorted.position });
  return null;
}

async function lastTime(app: App): Promise<number | null> {
  const { query, total } = eventsSlice.get(app).view;
  const from = Math.max(0, total - 1);
  const answer = await attempt(app, app.engine.call("rows", { query, from, count: 1 }));
  return answer?.rows.time[0] ?? null;
}
