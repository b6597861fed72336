// What a person noted about the rows of one recording: rows marked, named, hidden, and the one from which times count.
// They are named by their items, which never change; all lists are in order and bounded.

import { firstIndex } from "../../shared/util/lowerBound.ts";
import type { Query } from "../../shared/model/query.ts";
import { compareItems, itemKey, itemsFilter, sameItem, type Item } from "../events/items.ts";

export interface Marks {
  readonly marked: readonly Item[];
  readonly hidden: readonly Item[];
  /** By the keys of items. */
  readonly names: ReadonlyMap<string, string>;
  /** Times may be shown relative to this row's; µs since the epoch. */
  readonly reference: { readonly seq: number; readonly time: number } | null;
}

export const NO_MARKS: Marks = { marked: [], hidden: [], names: new Map(), reference: null };

/** Enough for a hand; searches and filters list them all. */
export const MAX_MARKED = 1000;
export const MAX_HIDDEN = 500;
/** Characters: what is listed is a part of a filter, whose text is bounded. */
export const MAX_LISTED = 12 * 1024;
export const MAX_NAMES = 500;
export const MAX_NAME_LENGTH = 60;

export function isMarked({ marked }: Marks, item: Item): boolean {
  return has(marked, item);
}

export function areMarked(marks: Marks, items: readonly Item[]): boolean {
  return items.every((item) => isMarked(marks, item));
}

/** All of them are marked then, or none where all were. Null where there are as many as there may be. */
export function toggleMarked(marks: Marks, items: readonly Item[]): Marks | null {
  if (areMarked(marks, items)) return { ...marks, marked: items.reduce(without, marks.marked) };
  const marked = items.reduce(withItem, marks.marked);
  return fits(marked, MAX_MARKED) ? { ...marks, marked } : null;
}

/** Null where there are as many as there may be. */
export function hide(marks: Marks, items: readonly Item[]): Marks | null {
  const hidden = items.reduce(withItem, marks.hidden);
  if (hidden.length === marks.hidden.length) return marks;
  return fits(hidden, MAX_HIDDEN) ? { ...marks, hidden } : null;
}

/** An empty name takes it off. Null where there are as many as there may be. */
export function nameRow(marks: Marks, item: Item, name: string): Marks | null {
  const names = new Map(marks.names);
  const short = name.trim().slice(0, MAX_NAME_LENGTH);
  if (short === "") names.delete(itemKey(item));
  else names.set(itemKey(item), short);
  return names.size > MAX_NAMES ? null : { ...marks, names };
}

/** What is hidden where rows are calls, or messages: a call hides what it carried, a message says nothing of its call. */
export function hiddenIn({ hidden }: Pick<Marks, "hidden">, mode: Query["mode"]): readonly Item[] {
  return mode === "messages" ? hidden : hidden.filter(({ at }) => at === null);
}

/** The part of the filter that leaves out hidden rows; empty without any. */
export function hiddenFilter(marks: Pick<Marks, "hidden">, mode: Query["mode"]): string {
  const items = hiddenIn(marks, mode);
  // not for people: the filter language.
  return items.length === 0 ? "" : `!(${itemsFilter(items)})`;
}

function fits(items: readonly Item[], most: number): boolean {
  return items.length <= most && itemsFilter(items).length <= MAX_LISTED;
}

function placeOf(sorted: readonly Item[], item: Item): number {
  return firstIndex(sorted.length, (at) => compareItems(sorted[at] ?? item, item) >= 0);
}

function has(sorted: readonly Item[], item: Item): boolean {
  return sameItem(sorted[placeOf(sorted, item)] ?? null, item);
}

function withItem(sorted: readonly Item[], item: Item): readonly Item[] {
  return has(sorted, item) ? sorted : sorted.toSpliced(placeOf(sorted, item), 0, item);
}

function without(sorted: readonly Item[], item: Item): readonly Item[] {
  return sorted.filter((entry) => !sameItem(entry, item));
}
