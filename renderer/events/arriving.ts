// What stands behind the table's last row until it is one: messages that are still arriving, calls that the system has not
// answered yet.

import { rowAt } from "../../shared/codec/rows.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { Call, Direction, SocketEvent } from "../../shared/model/event.ts";
import type { PendingRows, Row } from "../../shared/model/rows.ts";

export interface ArrivingRow {
  /** Its bytes so far are its `result`. */
  readonly row: Row;
  /** Bytes that it will have when it is whole; 0 where that is not known. */
  readonly expected: number;
  /** The call that is waited for, as an event without a number; null of a message. */
  readonly call: SocketEvent | null;
}

/** Which message or call it is, however far it has come. */
export interface MessageStart {
  readonly socket: number;
  readonly call: Call;
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
      : { row, expected, call: null };
  });
  const same = now.length === before.length && now.every((each, i) => each === before[i]);
  return same ? before : now;
}

export function isSameStart(a: MessageStart, b: MessageStart): boolean {
  return a.socket === b.socket && a.call === b.call && a.direction === b.direction && a.at === b.at;
}

export function arrivingWords({ row, expected }: Pick<ArrivingRow, "row" | "expected">): Text {
  if (expected <= row.result) return said("events.stillArriving");
  return said("events.stillArrivingOf", { arrived: row.result, expected });
}
