// Filters that were applied, the newest first.

import { recall, remember, type Memory } from "../app/remembered.ts";

const KEY = "filters";
export const MAX_FILTERS = 30;
/** Longer ones were composed by hand elsewhere; they would push all others out of the storage. */
const LONGEST = 2000;

export function recallFilters(memory?: Memory): readonly string[] {
  return recall<readonly string[]>(
    KEY,
    [],
    (value) =>
      Array.isArray(value)
        ? value
            .filter((entry): entry is string => typeof entry === "string" && fits(entry))
            .slice(0, MAX_FILTERS)
        : null,
    memory,
  );
}

export function rememberFilters(filters: readonly string[], memory?: Memory): void {
  remember(KEY, filters, memory);
}

/** A filter used again moves to the front. */
export function withFilter(filters: readonly string[], filter: string): readonly string[] {
  if (!fits(filter) || filters[0] === filter) return filters;
  return [filter, ...filters.filter((entry) => entry !== filter)].slice(0, MAX_FILTERS);
}

function fits(filter: string): boolean {
  return filter !== "" && filter.length <= LONGEST;
}
