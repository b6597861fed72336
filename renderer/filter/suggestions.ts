// What stands under the filter's field: what may come at the cursor, or filters that were applied before.

import { completeFilter, type KnownValues } from "../../shared/filter/complete.ts";
import type { Suggestion } from "../kit/suggest/suggestions.ts";

export interface Suggestions {
  readonly kind: "completions" | "history";
  readonly items: readonly Suggestion[];
  /** Index of the active one; -1 for none. */
  readonly active: number;
}

export function completions(
  text: string,
  cursor: number,
  known: KnownValues,
): readonly Suggestion[] {
  const { from, to, options } = completeFilter(text, cursor, known);
  const typed = text.slice(from, cursor);
  const behind = text.slice(to);
  return options
    .filter(({ insert }) => insert !== typed)
    .map(({ insert, label, about }) => {
      // What follows comes after a space, where it is not inside of what was opened.
      const space = /[({]$/.test(insert) || /^\s/.test(behind) ? "" : " ";
      const before = text.slice(0, from) + insert + space;
      return { label, about, text: before + behind, cursor: before.length, begun: typed !== "" };
    });
}

export function historyItems(filters: readonly string[]): readonly Suggestion[] {
  return filters.map((text) => ({
    label: text,
    about: "",
    text,
    cursor: text.length,
    begun: false,
  }));
}
