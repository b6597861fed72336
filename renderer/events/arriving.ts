// Messages of the table that are still arriving: what stands behind its last row until it is one.

import { rowAt } from "../../shared/codec/rows.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { Direction } from "../../shared/model/event.ts";
import type { PendingRows, Row } from "../../shared/model/rows.ts";

export interface ArrivingRow {
  /** Its bytes so far are its `result`. */
  readonly row: Row;
  /** Bytes that it will have when it is whole; 0 where that is not known. */
  readonly expected: number;
}

/** Which message it is, however far it has come. */
export interface MessageStart {
  readonly socket: number;
  readonly direction: Direction | null;
  readonly at: number;
}

export const NONE_ARRIVING: readonly ArrivingRow[] = [];

/** As a batch tells; what did not change stays the same object, so that it is not drawn again. */
export function takeArriving(
  before: readonly ArrivingRow[],
  pending: PendingRows | null,
): readonly ArrivingRow[] {
  if (pending === null) return NONE_ARRIVING;
  const now = pending.expected.map((expected, i) => {
    const row = rowAt(pending.rows, i);
    const known = before.find((each) => isSameStart(each.row, row));
    return known?.row.result === row.result && known.expected === expected
      ? known
      : { row, expected };
  });
  const same = now.length === before.length && now.every((each, i) => each === before[i]);
  return same ? before : now;
}

export function isSameStart(a: MessageStart, b: MessageStart): boolean {
  return a.socket === b.socket && a.direction === b.direction && a.at === b.at;
}

export function arrivingWords({ row, expected }: ArrivingRow): Text {
  if (expected <= row.result) return said("events.stillArriving");
  return said("events.stillArrivingOf", { arrived: row.result, expected });
}
