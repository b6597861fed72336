// Which two payloads are compared: those marked, or the selection with what was selected before it.

import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { CompareSide } from "./compareState.ts";
import type { AppState } from "../app/state.ts";

export interface Sides {
  /** Null where there is none yet. */
  readonly a: CompareSide | null;
  readonly b: CompareSide | null;
}

type Part = Pick<AppState, "compareA" | "compareB" | "compareTrail">;

export function comparedSides({ compareA, compareB, compareTrail }: Part): Sides {
  const [newest = null, before = null] = compareTrail;
  const b = compareB ?? (compareA !== null && newest?.key === compareA.key ? before : newest);
  const a = compareA ?? (newest?.key === b?.key ? before : newest);
  return { a, b };
}

/** The selected row as a side; null where it has no bytes, or is not read yet. */
export function selectedSide({ selectedEvent, rows, view }: AppState): CompareSide | null {
  if (selectedEvent === null) return null;
  const row = rows.row(selectedEvent.position);
  if (row === null || row.seq !== selectedEvent.seq || row.failed || row.result === 0) return null;
  if (row.call !== "send" && row.call !== "recv") return null;
  if (view.query.mode === "calls")
    return { key: `event ${row.seq}`, query: ALL_EVENTS, row: selectedEvent };
  return {
    key: `message ${row.socket} ${row.direction ?? ""} ${row.at} ${row.result}`,
    query: view.query,
    row: selectedEvent,
  };
}
