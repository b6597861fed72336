// Filters that were applied, the newest first.

export const MAX_FILTERS = 30;
/** Longer ones were composed by hand elsewhere; they would push all others out of the storage. */
const LONGEST = 2000;

export function checkFilters(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  return value
    .filter((entry): entry is string => typeof entry === "string" && fits(entry))
    .slice(0, MAX_FILTERS);
}

/** A filter used again moves to the front. */
export function withFilter(filters: readonly string[], filter: string): readonly string[] {
  if (!fits(filter) || filters[0] === filter) return filters;
  return [filter, ...filters.filter((entry) => entry !== filter)].slice(0, MAX_FILTERS);
}

function fits(filter: string): boolean {
  return filter !== "" && filter.length <= LONGEST;
}
