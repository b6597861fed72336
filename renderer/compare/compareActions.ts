// What can be done where payloads are compared, as plain functions.

import { sameQuery } from "../../shared/model/query.ts";
import { showPayloadTab } from "../payload/payloadActions.ts";
import { say } from "../app/say.ts";
import { positionOf, selectPosition } from "../events/viewActions.ts";
import type { CompareSide, CompareState } from "./compareState.ts";
import type { App } from "../app/useApp.ts";
import { comparedSides, selectedSide } from "./compareSides.ts";

const TAB = "compare";

/** The selected payload is A; whichever is selected next is B. */
export function compareWith(app: App): void {
  const side = selectedSide(app.store.getState());
  if (side === null) return;
  app.store.setState({ compareA: side, compareB: null, compareAt: null });
  showPayloadTab(app, TAB);
}

/** The selected payload is A, or B, until it is marked otherwise. */
export function markSide(app: App, which: "compareA" | "compareB"): void {
  const side = selectedSide(app.store.getState());
  if (side === null) return;
  const marked: Partial<CompareState> =
    which === "compareA" ? { compareA: side } : { compareB: side };
  app.store.setState({ ...marked, compareAt: null });
  showPayloadTab(app, TAB);
}

export function swapSides({ store }: App): void {
  const { a, b } = comparedSides(store.getState());
  store.setState({ compareA: b, compareB: a, compareAt: null });
}

/** Back to the last two that were selected. */
export function clearSides({ store }: App): void {
  store.setState({ compareA: null, compareB: null, compareAt: null });
}

export function showAs({ store }: App, compareAs: CompareState["compareAs"]): void {
  store.setState({ compareAs, compareAt: null });
}

/** To the next or previous difference; past the last comes the first. */
export function stepDifference({ store }: App, step: 1 | -1): void {
  const { compareAt, compareFound } = store.getState();
  if (compareFound === null || compareFound === 0) return;
  const from = compareAt ?? (step === 1 ? -1 : 0);
  store.setState({ compareAt: (from + step + compareFound) % compareFound });
}

/** Selects one of the two in the events. */
export async function goToSide(app: App, { query, row }: CompareSide): Promise<void> {
  const { view } = app.store.getState();
  if (sameQuery(view.query, query)) return selectPosition(app, row.position);
  const position = view.query.mode === "calls" ? await positionOf(app, row.seq) : null;
  if (position === null) say(app, `Event #${row.seq} is not among the rows that are shown.`);
  else app.store.setState({ selectedEvent: { seq: row.seq, position } });
}
