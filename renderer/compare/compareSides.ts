// Which two payloads are compared: those marked, or the selection with what was selected before it.

import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { CompareSide, CompareState } from "./compareState.ts";
import type { State } from "../app/App.ts";
import { eventsSlice } from "../events/eventsState.ts";

export interface Sides {
  /** Null where there is none yet. */
  readonly a: CompareSide | null;
  readonly b: CompareSide | null;
}

type Part = Pick<CompareState, "a" | "b" | "trail">;

export function comparedSides({ a: markedA, b: markedB, trail }: Part): Sides {
  const [newest = null, before = null] = trail;
  const b = markedB ?? (markedA !== null && newest?.key === markedA.key ? before : newest);
  const a = markedA ?? (newest?.key === b?.key ? before : newest);
  return { a, b };
}

/** The selected row as a side; null where it has no bytes, or is not read yet. */
export function selectedSide(state: State): CompareSide | null {
  const { selected: selectedEvent, rows, view } = eventsSlice.of(state);
  if (selectedEvent === null) return null;
  const row = rows.row(selectedEvent.position);
  if (row === null || row.seq !== selectedEvent.seq || row.failed || row.result === 0) return null;
  if (row.call !== "send" && row.call !== "recv") return null;
  if (view.query.mode === "calls")
    return { key: `event-${row.seq}`, query: ALL_EVENTS, row: selectedEvent };
  return {
    key: `message-${row.socket}-${row.direction ?? ""}-${row.at}-${row.result}`,
    query: view.query,
    row: selectedEvent,
  };
}
