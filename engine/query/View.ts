// What a query shows, by position, live.

import type { ScanState } from "../../shared/model/query.ts";
import type { PendingRows, Row } from "../../shared/model/rows.ts";
import { orderKeyOf, type OrderKey, type Sorted } from "../../shared/model/order.ts";
import { callOf } from "../../shared/codec/rows.ts";
import { CHUNK_ROWS } from "../record/index/chunk.ts";
import { eventPlaces, type RowPlace } from "./rowPlaces.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { FoundFrame } from "./FoundFrame.ts";

export interface View {
  /** Rows that it is known to have now. */
  total(): number;
  /** Up to `count` rows from a position on. */
  rows(from: number, count: number): Promise<readonly Row[]>;
  /** Where the bytes of up to `count` rows from a position on are. */
  places(from: number, count: number): Promise<readonly RowPlace[]>;
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
  /** The message at a position, null where there is none; absent where rows are events. */
  frame?(position: number): Promise<FoundFrame | null>;
  /** How many times rows were put elsewhere; absent where they stay as they were recorded. */
  arrangement?(): number;
  /** How many of its rows stand in their place; absent where they stay as they were recorded. */
  sorted?(): Sorted;
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

/** A view whose rows stand as they were recorded, as one in another order needs it. */
export interface RecordedView extends View {
  /** What up to `count` rows from a position on are sorted by. */
  keys(by: OrderKey, from: number, count: number): Promise<Float64Array>;
  /** The rows at these positions, in any order. */
  rowsAt(positions: readonly number[]): Promise<readonly Row[]>;
  /** Which row it is, in every view of the same scope: ascends with the position. */
  idAt(position: number): Promise<number>;
  /** How many of its rows come before the one of this id. */
  placeOf(id: number): Promise<number>;
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
): Pick<
  RecordedView,
  "total" | "rows" | "places" | "positionOf" | "keys" | "rowsAt" | "idAt" | "placeOf"
> {
  async function ordinalAt(position: number): Promise<number> {
    const [ordinal = store.count] = await chosen.ordinals(position, 1);
    return ordinal;
  }
  return {
    total: () => chosen.total(),
    rows: async (from, count) => store.rowsOf(await chosen.ordinals(from, count)),
    places: async (from, count) => eventPlaces(store, await chosen.ordinals(from, count)),
    positionOf: async (seq) => chosen.positionOf(store.ordinalOf(seq)),
    keys: async (by, from, count) => keysOf(store, await chosen.ordinals(from, count), by),
    async rowsAt(positions) {
      const ordinals: number[] = [];
      for (const position of positions) ordinals.push(await ordinalAt(position));
      // They are read as they lie in the file.
      const places = new Map(ordinals.map((ordinal, at) => [ordinal, at]));
      const ascending = ordinals.toSorted((a, b) => a - b);
      const rows: Row[] = [];
      for (const [at, row] of (await store.rowsOf(ascending)).entries())
        rows[places.get(ascending[at] ?? 0) ?? 0] = row;
      return rows;
    },
    idAt: ordinalAt,
    placeOf: async (ordinal) => chosen.positionOf(ordinal),
  };
}

/** Rows of one chunk from which on reading all of it is less work than picking them. */
const MANY = 4096;

/** `ordinals` ascending. */
async function keysOf(
  store: EventStore,
  ordinals: readonly number[],
  by: OrderKey,
): Promise<Float64Array> {
  const keys = new Float64Array(ordinals.length);
  for (let at = 0; at < ordinals.length;) {
    const chunk = Math.floor((ordinals[at] ?? 0) / CHUNK_ROWS);
    let end = at + 1;
    while (end < ordinals.length && (ordinals[end] ?? 0) < (chunk + 1) * CHUNK_ROWS) end += 1;
    const rows = ordinals.slice(at, end).map((ordinal) => ordinal % CHUNK_ROWS);
    const picked = rows.length < MANY ? await store.pick(chunk, rows) : null;
    const columns = picked ?? (await store.index.chunk(chunk));
    for (const [i, row] of rows.entries()) {
      const from = picked === null ? row : i;
      keys[at + i] = orderKeyOf(
        {
          call: callOf((columns.code[from] ?? 0) & 0xff),
          socket: columns.socket[from] ?? 0,
          result: columns.result[from] ?? 0,
        },
        by,
      );
    }
    at = end;
  }
  return keys;
}
