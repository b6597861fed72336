// Which two payloads are compared: those marked, or the selection with what was selected before it.

import { carriesBytes, type Row } from "../../shared/model/rows.ts";
import type { CompareSide, CompareState } from "./compareState.ts";
import type { State } from "../app/App.ts";
import { activeRow, pickedRows } from "../events/picking.ts";

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
  const row = activeRow(state);
  return row === null ? null : sideOf(row);
}

/** Two selected rows as sides, in the order in which they were; null where there are not two, or one has no bytes. */
export function pickedSides(state: State): readonly [a: CompareSide, b: CompareSide] | null {
  const rows = pickedRows(state);
  const [a, b] = rows.length === 2 ? rows.map(sideOf) : [];
  return a && b ? [a, b] : null;
}

function sideOf(row: Row): CompareSide | null {
  if (!carriesBytes(row) || row.result === 0) return null;
  const { seq, socket, direction, at, result } = row;
  const key = at < 0 ? `event-${seq}` : `message-${socket}-${direction ?? ""}-${at}-${result}`;
  return { key, row };
}
