// What keys and the mouse do in the table.

import type { KeyboardEvent, MouseEvent } from "react";
import { pickAll, pickedRows, pickTo, togglePicked, unpick } from "../events/picking.ts";
import { deselectEvent, selectPosition, setFollow } from "../events/positions.ts";
import { ON_MAC } from "../kit/platform.ts";
import { focusFilter } from "../filter/filterActions.ts";
import { useApp } from "../app/useApp.ts";
import { enterRegion } from "../kit/regions.ts";
import { gridKey, type GridPlace } from "../events/gridKeys.ts";
import { placeOf } from "../events/rowOrder.ts";
import { selectedArriving, selectedPosition } from "../events/selectedArriving.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { isMirrored } from "../events/sorting.ts";

export type Sight = Pick<GridPlace, "page" | "firstInSight" | "lastInSight">;

export function useGridHandlers(sight: Sight) {
  const app = useApp();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      onModKey(event);
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      focusFilter(app);
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) enterRegion(event, "payload");
    const state = app.store.getState();
    const { view, arriving } = eventsSlice.of(state);
    const newestFirst = isMirrored(state);
    const total = view.total + arriving.length;
    const selected = selectedPosition(state);
    const position = selected === null ? null : placeOf(selected, total, newestFirst);
    const move = gridKey(event.key, { ...sight, total, newestFirst, position });
    if (move === null) return;
    if (event.shiftKey && move.kind === "deselect") return;
    event.preventDefault();
    const next =
      move.kind === "select" ? placeOf(move.position, total, newestFirst) : Math.max(0, total - 1);
    // What is still arriving is selected alone.
    if (move.kind === "deselect") stepBackFromRows();
    else if (event.shiftKey) void pickTo(app, Math.min(next, view.total - 1));
    else if (move.kind === "select") void selectPosition(app, next);
    else {
      setFollow(app, true);
      void selectPosition(app, next, "tail");
    }
  }
  /** All rows; the active one in or out of those selected. Mod with Space is the system's on a Mac. */
  function onModKey(event: KeyboardEvent): void {
    if (event.shiftKey) return;
    const { selected } = eventsSlice.get(app);
    if (event.key.toLowerCase() === "a") void pickAll(app);
    else if (event.key === " " && selected !== null) void togglePicked(app, selected.position);
    else return;
    event.preventDefault();
  }
  function stepBackFromRows(): void {
    if (!unpick(app)) deselectEvent(app);
  }
  function rowUnder(event: MouseEvent): HTMLElement | null {
    const row = event.target instanceof Element ? event.target.closest("[data-position]") : null;
    return row instanceof HTMLElement ? row : null;
  }
  function select(event: MouseEvent): void {
    const row = rowUnder(event);
    if (row === null) return;
    const position = Number(row.dataset["position"]);
    const isRow = position < eventsSlice.get(app).view.total;
    if (event.shiftKey && isRow) {
      // The browser would select text.
      event.preventDefault();
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
      void pickTo(app, position);
    } else if ((event.ctrlKey || event.metaKey) && isRow) void togglePicked(app, position);
    else void selectPosition(app, position);
  }
  /** A right click on one of several that are selected is about all of them. */
  function selectForMenu(event: MouseEvent): boolean {
    const row = rowUnder(event);
    if (row === null) return false;
    const several = pickedRows(app.store.getState()).length > 0;
    if (!several || row.ariaSelected !== "true")
      void selectPosition(app, Number(row.dataset["position"]));
    return true;
  }
  return {
    onKeyDown,
    onMouseDown(event: MouseEvent) {
      // On a Mac a click with Control opens the menu.
      if (event.button === 0 && !(ON_MAC && event.ctrlKey)) select(event);
    },
    onContextMenu(event: MouseEvent) {
      // On no row the browser's own menu, not that of the row selected elsewhere; nor is there one for what may still change.
      if (!selectForMenu(event) || selectedArriving(app.store.getState()) !== null)
        event.stopPropagation();
    },
  };
}
