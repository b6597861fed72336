// What can be done where payloads are compared, as plain functions.

import { rowNumber } from "../../shared/model/rows.ts";
import type { App } from "../app/App.ts";
import { say } from "../app/say.ts";
import { itemOf } from "../events/items.ts";
import { selectItem } from "../events/positions.ts";
import { showPayloadTab } from "../payload/payloadActions.ts";
import { comparedSides, pickedSides, selectedSide } from "./compareSides.ts";
import { compareSlice, type CompareSide, type CompareState } from "./compareState.ts";

/** Id of the tab. */
export const COMPARE_TAB = "compare";

/** The two selected payloads; of one it is A, and whichever is selected next is B. */
export function compareWith(app: App): void {
  const state = app.store.getState();
  const both = pickedSides(state);
  if (both !== null) {
    const [a, b] = both;
    compareSlice.set(app, { a, b, at: null });
    showPayloadTab(app, COMPARE_TAB);
    return;
  }
  const side = selectedSide(state);
  if (side === null) return;
  compareSlice.set(app, { a: side, b: null, at: null });
  showPayloadTab(app, COMPARE_TAB);
}

/** The selected payload is A, or B, until it is marked otherwise. */
export function markSide(app: App, which: "a" | "b"): void {
  const side = selectedSide(app.store.getState());
  if (side === null) return;
  compareSlice.set(app, which === "a" ? { a: side, at: null } : { b: side, at: null });
  showPayloadTab(app, COMPARE_TAB);
}

export function swapSides(app: App): void {
  const { a, b } = comparedSides(compareSlice.get(app));
  compareSlice.set(app, { a: b, b: a, at: null });
}

/** Back to the last two that were selected. */
export function clearSides(app: App): void {
  compareSlice.set(app, { a: null, b: null, at: null });
}

export function showAs(app: App, as: CompareState["as"]): void {
  compareSlice.set(app, { as, at: null });
}

/** To the next or previous difference; past the last comes the first. */
export function stepDifference(app: App, step: 1 | -1): void {
  const { at, found } = compareSlice.get(app);
  if (found === null || found === 0) return;
  const from = at ?? (step === 1 ? -1 : 0);
  compareSlice.set(app, { at: (from + step + found) % found });
}

/** Selects one of the two in the events, where the view has it. */
export async function goToSide(app: App, { row }: CompareSide): Promise<void> {
  if (await selectItem(app, itemOf(row))) return;
  say(app, app.t("compare.rowIsNotAmongThoseShown", { row: rowNumber(row) }));
}
