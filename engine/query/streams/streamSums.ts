import type { Direction } from "../../../shared/model/event.ts";

/** Bytes on a line of a hex view. */
export const LINE_BYTES = 16;

/** Bytes and hex lines of both directions; a line never holds bytes of two events. */
export interface Sums {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly linesIn: number;
  readonly linesOut: number;
}

export const NO_SUMS: Sums = { bytesIn: 0, bytesOut: 0, linesIn: 0, linesOut: 0 };

export function addSums(a: Sums, b: Sums): Sums {
  return {
    bytesIn: a.bytesIn + b.bytesIn,
    bytesOut: a.bytesOut + b.bytesOut,
    linesIn: a.linesIn + b.linesIn,
    linesOut: a.linesOut + b.linesOut,
  };
}

export const bytesOf = (direction: Direction): ((sums: Sums) => number) =>
  direction === "in" ? (sums) => sums.bytesIn : (sums) => sums.bytesOut;

/** Null: both directions, in their order. */
export const linesOf = (direction: Direction | null): ((sums: Sums) => number) => {
  if (direction === null) return (sums) => sums.linesIn + sums.linesOut;
  return direction === "in" ? (sums) => sums.linesIn : (sums) => sums.linesOut;
};

export function linesIn(bytes: number): number {
  return Math.ceil(bytes / LINE_BYTES);
}
