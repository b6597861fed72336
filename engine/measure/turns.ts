/** Rows counted in one turn of the event loop: under 2 ms, so that no socket waits for long. */
const TURN_ROWS = 16_384;

/** The rows from `from` to `to` (not included) in pieces of one turn each. */
export function* turns(from: number, to: number): Generator<readonly [from: number, to: number]> {
  for (let row = from; row < to; row += TURN_ROWS) yield [row, Math.min(to, row + TURN_ROWS)];
}
