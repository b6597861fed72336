/** Steps that a difference may still take. Counted, not timed, so that the same input always gives the same answer. */
export interface Budget {
  left: number;
}

/** About 100 ms for the inner steps of the search (measured: 3–5 ns each), of which each of two searches gets half. */
export const MAX_DIFF_STEPS = 24_000_000;
