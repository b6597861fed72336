// The selection of a message that is still arriving. It is one beside the events' own: what becomes of an event (a mark, a
// comparison) waits until it is whole.

import { rowAt } from "../../shared/codec/rows.ts";
import type { RowColumns } from "../../shared/model/rows.ts";
import type { AppState, SelectedEvent } from "../app/state.ts";
import { isSameStart, type ArrivingRow, type MessageStart } from "./arriving.ts";

/** Null where none is selected. */
export function selectedArriving(state: AppState): ArrivingRow | null {
  const { selectedEvent, selectedStart, arriving } = state;
  if (selectedEvent !== null || selectedStart === null) return null;
  return arriving.find(({ row }) => isSameStart(row, selectedStart)) ?? null;
}

/** Where the selection is among the rows and those behind them; null where there is none. */
export function selectedPosition(state: AppState): number | null {
  if (state.selectedEvent !== null) return state.selectedEvent.position;
  const found = selectedArriving(state);
  return found === null ? null : state.view.total + state.arriving.indexOf(found);
}

/** The selection among rows that have just come: the message is whole. */
export function becameWhole(start: MessageStart, tail: RowColumns): SelectedEvent | null {
  for (let i = tail.seq.length - 1; i >= 0; i--) {
    const row = rowAt(tail, i);
    if (isSameStart(row, start)) return { seq: row.seq, position: tail.from + i };
  }
  return null;
}
