// What a query shows, by position, live.

import type { ScanState } from "../../shared/model/query.ts";
import type { PendingRows, Row } from "../../shared/model/rows.ts";
import type { EventStore } from "../record/read/EventStore.ts";

export interface View {
  /** Rows that it is known to have now. */
  total(): number;
  /** Up to `count` rows from a position on. */
  rows(from: number, count: number): Promise<readonly Row[]>;
  /**
   * How many of its rows come before an event: the event's position, or that of the next row. `at`: where the rows are messages,
   * of those that end in the event the one that begins there.
   */
  positionOf(seq: number, at?: number): Promise<number>;
  /** Null where every row is known at once. */
  scan(): ScanState | null;
  /**
   * What stands behind the rows: messages still arriving, as of the moment of the call, to which its `total` belongs. Absent
   * where rows are events.
   */
  pending?(): Promise<PendingRows | null>;
  /** Looks at what has happened meanwhile; called at every tick. */
  catchUp(): void;
  /** Resolves once every event before this one has been looked at, or none will be. */
  reach(seq: number): Promise<void>;
  /** Resolves when more has been looked at: true; or when all has: false. */
  more(): Promise<boolean>;
  /** Ends looking; what was found stays. */
  stop(): void;
  /** Lets go of all it holds; nothing may be asked of it afterwards. */
  close(): void;
}

/** Ordinals (0 is the store's first event) by position. */
export interface Ordinals {
  total(): number;
  ordinals(from: number, count: number): Promise<readonly number[]> | readonly number[];
  positionOf(ordinal: number): Promise<number> | number;
}

/** The rows of events, whichever they are. */
export function eventRows(
  store: EventStore,
  chosen: Ordinals,
): Pick<View, "total" | "rows" | "positionOf"> {
  return {
    total: () => chosen.total(),
    rows: async (from, count) => store.rowsOf(await chosen.ordinals(from, count)),
    positionOf: async (seq) => chosen.positionOf(store.ordinalOf(seq)),
  };
}
