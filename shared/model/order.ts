// Other orders of a view's rows than that in which they were recorded, which is that of time. Rows that are alike in what they
// are sorted by stay in the recorded order.

import { CALLS, type Call } from "./event.ts";

export const ORDER_KEYS = ["length", "socket", "call"] as const;
export type OrderKey = (typeof ORDER_KEYS)[number];

export interface RowOrder {
  readonly by: OrderKey;
  readonly descending: boolean;
}

/**
 * Rows of one view that are sorted at most, those recorded first: 8 bytes each, up to three times that while more join them.
 * The others stand behind them as they were recorded.
 */
export const MAX_SORTED = 2 ** 20;

/** How far a sorted view has come. */
export interface Sorted {
  /** Rows that stand in their place, and rows there are. */
  readonly rows: number;
  readonly of: number;
}

/** What a row is sorted by. */
export interface Sortable {
  readonly call: Call;
  readonly socket: number;
  /** Bytes of send and recv. */
  readonly result: number;
}

/** Calls sort by their names. */
const RANKS = new Map(CALLS.toSorted().map((call, rank) => [call, rank]));

/** A whole number of 32 bits. */
export function orderKeyOf({ call, socket, result }: Sortable, by: OrderKey): number {
  switch (by) {
    case "length":
      return call === "send" || call === "recv" ? result : 0;
    case "socket":
      return socket;
    case "call":
      return RANKS.get(call) ?? 0;
  }
}
