// What keys and the mouse do in the table.

import type { KeyboardEvent, MouseEvent } from "react";
import { deselectEvent, selectPosition, setFollow } from "../events/positions.ts";
import { focusFilter } from "../filter/filterActions.ts";
import { useApp } from "../app/useApp.ts";
import type { RowScroller } from "../kit/virtual/rowScroller.ts";
import { enterRegion } from "../kit/regions.ts";
import { eventRowId } from "./EventRow.tsx";
import { gridKey, type GridPlace } from "../events/gridKeys.ts";
import { placeOf } from "../events/rowOrder.ts";
import { selectedArriving, selectedPosition } from "../events/selectedArriving.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { newestFirstSetting } from "../columns/columnSettings.ts";

export type Sight = Pick<GridPlace, "page" | "firstInSight" | "lastInSight">;

export function useGridHandlers(sight: Sight, scroller: RowScroller) {
  const app = useApp();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      openMenuOnSelected();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      focusFilter(app);
      return;
    }
    if (event.shiftKey) return;
    if (event.key === "Enter") enterRegion(event, "payload");
    const state = app.store.getState();
    const { view, arriving } = eventsSlice.of(state);
    const newestFirst = newestFirstSetting.of(state);
    const total = view.total + arriving.length;
    const selected = selectedPosition(state);
    const position = selected === null ? null : placeOf(selected, total, newestFirst);
    const move = gridKey(event.key, { ...sight, total, newestFirst, position });
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "select") {
      const next = placeOf(move.position, total, newestFirst);
      // Walking through the rows is scrolling; a click on one leaves the tail followed.
      if (next < total - 1) setFollow(app, false);
      // Selected already, it comes back into sight without a change that would bring it.
      if (next === selected) scroller.show(move.position);
      void selectPosition(app, next);
    }
    if (move.kind === "deselect") deselectEvent(app);
    if (move.kind === "tail") {
      setFollow(app, true);
      void selectPosition(app, total - 1);
    }
  }
  /** As a right click on the row would. */
  function openMenuOnSelected(): void {
    const { selected: selectedEvent } = eventsSlice.get(app);
    const row =
      selectedEvent === null
        ? null
        : document.getElementById(eventRowId(app, selectedEvent.position));
    if (row === null) return;
    const { left, bottom } = row.getBoundingClientRect();
    row.dispatchEvent(
      new window.MouseEvent("contextmenu", {
        bubbles: true,
        cancelable: true,
        button: 2,
        clientX: left + 96,
        clientY: bottom,
      }),
    );
  }
  function select(event: MouseEvent): boolean {
    const row = event.target instanceof Element ? event.target.closest("[data-position]") : null;
    if (!(row instanceof HTMLElement)) return false;
    void selectPosition(app, Number(row.dataset["position"]));
    return true;
  }
  return {
    onKeyDown,
    onMouseDown(event: MouseEvent) {
      if (event.button === 0) select(event);
    },
    onContextMenu(event: MouseEvent) {
      // On no row the browser's own menu, not that of the row selected elsewhere; nor is there one for what may still change.
      if (!select(event) || selectedArriving(app.store.getState()) !== null)
        event.stopPropagation();
    },
  };
}
