/** Steps that a difference may still take. Counted, not timed, so that the same input always gives the same answer. */
export interface Budget {
  left: number;
}

/** Measured: 15–20 ns for an inner step of the search on a slow core; half is for the exact search, half for the coarse. */
export const MAX_DIFF_STEPS = 6_000_000;
