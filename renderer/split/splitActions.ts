// What can be done with the sides of the main view.

import type { App } from "../app/App.ts";
import { activateSide, sideOf, sidesSlice } from "../app/sides/sides.ts";
import { closeSide, nextSide, splitSide } from "../app/sides/showSides.ts";
import type { Side } from "../app/side.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { splitCount } from "./splitState.ts";

export function splitView(app: App): void {
  splitSide(app);
  keepCount(app);
  focusActive();
}

export function closeView(app: App, side: Side = sideOf(app.store.getState())): void {
  closeSide(app, side);
  keepCount(app);
  focusActive();
}

export function closeOthers(app: App): void {
  const here = sideOf(app.store.getState());
  for (const side of sidesSlice.get(app).shown) if (side !== here) closeSide(app, side);
  keepCount(app);
  focusActive();
}

export function goToNextView(app: App): void {
  activateSide(app, nextSide(app));
  focusActive();
}

/** As it was left the last time; the first one is active. Returns its undo. */
export function restoreSplit(app: App): () => void {
  while (sidesSlice.get(app).shown.length < splitCount.get(app)) splitSide(app);
  const [first] = sidesSlice.get(app).shown;
  if (first !== undefined) activateSide(app, first);
  return () => {};
}

function keepCount(app: App): void {
  splitCount.set(app, sidesSlice.get(app).shown.length);
}

/** Once it is drawn. */
function focusActive(): void {
  requestAnimationFrame(() => focusRegionNamed("events"));
}
