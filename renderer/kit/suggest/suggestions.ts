// What stands under (or over) a field while one writes in it: a list of texts that may come at the cursor, steered by keys while
// the focus stays in the field.

import type { Text } from "../../../shared/words/said.ts";

export interface Suggestion {
  readonly label: string;
  readonly about: Text;
  /** The field's text and the cursor in it once this is taken. */
  readonly text: string;
  readonly cursor: number;
  /** Whether a part of it was typed already: Tab takes such a one. */
  readonly begun: boolean;
}

interface ListOfSuggestions {
  readonly items: readonly Suggestion[];
  /** Index of the active one; -1 for none. */
  readonly active: number;
}

/** The next active one (`step` 1) or the one before (-1); past both ends lies the field itself. */
export function stepActive({ items, active }: ListOfSuggestions, step: 1 | -1): number {
  const next = active + step;
  if (next >= items.length) return -1;
  return next < -1 ? items.length - 1 : next;
}
