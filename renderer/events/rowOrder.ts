// Positions are the engine's: 0 is the oldest row. Places are the drawing's: 0 is the uppermost.

/** Its own inverse. */
export function placeOf(position: number, total: number, newestFirst: boolean): number {
  return newestFirst ? total - 1 - position : position;
}

/** Positions [first, last) of the places [first, last). */
export function positionsOf(
  first: number,
  last: number,
  total: number,
  newestFirst: boolean,
): readonly [first: number, last: number] {
  return newestFirst ? [total - last, total - first] : [first, last];
}
