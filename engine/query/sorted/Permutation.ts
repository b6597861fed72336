// Rows in the order of a key: one number for each, its place, made of its key and its position in the recorded order; places
// ascend. So where a row stands is found by halving, and rows that are alike stay in the recorded order. Never changed.

import { MAX_SORTED } from "../../../shared/model/order.ts";
import { lowerBound } from "../../../shared/util/lowerBound.ts";

/** Keys have 32 bits; with a position of 20 they fit into what a number holds exactly. */
const KEYS = 2 ** 32;

export function placeOf(key: number, position: number, descending: boolean): number {
  return (descending ? KEYS - 1 - key : key) * MAX_SORTED + position;
}

export class Permutation {
  readonly places: Float64Array;
  readonly #descending: boolean;

  constructor(descending: boolean, places: Float64Array = new Float64Array(0)) {
    this.#descending = descending;
    this.places = places;
  }

  get length(): number {
    return this.places.length;
  }

  /** Positions in the recorded order of the rows at [from, to). */
  recorded(from: number, to: number): number[] {
    return Array.from(this.places.subarray(from, to), (place) => place % MAX_SORTED);
  }

  /** How many rows stand before one with this key and position in the recorded order. */
  rank(key: number, position: number): number {
    return lowerBound(this.places, placeOf(key, position, this.#descending));
  }
}
