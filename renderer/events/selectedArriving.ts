// The selection of a message that is still arriving. It is one beside the events' own: what becomes of an event (a mark, a
// comparison) waits until it is whole.

import { rowAt } from "../../shared/codec/rows.ts";
import type { RowColumns } from "../../shared/model/rows.ts";
import type { State } from "../app/App.ts";
import { type SelectedEvent, eventsSlice } from "./eventsState.ts";
import { itemOf } from "./items.ts";
import { isSameStart, type ArrivingRow, type MessageStart } from "./arriving.ts";

/** Null where none is selected. */
export function selectedArriving(state: State): ArrivingRow | null {
  const { selected: selectedEvent, selectedStart, arriving } = eventsSlice.of(state);
  if (selectedEvent !== null || selectedStart === null) return null;
  return arriving.find(({ row }) => isSameStart(row, selectedStart)) ?? null;
}

/** Where the selection is among the rows and those behind them; null where there is none. */
export function selectedPosition(state: State): number | null {
  const { selected, view, arriving } = eventsSlice.of(state);
  if (selected !== null) return selected.position;
  const found = selectedArriving(state);
  return found === null ? null : view.total + arriving.indexOf(found);
}

/** The selection among rows that have just come: the message is whole. */
export function becameWhole(start: MessageStart, tail: RowColumns): SelectedEvent | null {
  for (let i = tail.seq.length - 1; i >= 0; i--) {
    const row = rowAt(tail, i);
    if (isSameStart(row, start)) return { ...itemOf(row), position: tail.from + i };
  }
  return null;
}
