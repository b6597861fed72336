// What a person noted about the rows of one recording: rows marked, named, hidden, and the one from which times count.
// Events are named by seq, which never changes; all lists ascend and are bounded.

import { lowerBound } from "../../shared/util/lowerBound.ts";

export interface Marks {
  readonly marked: readonly number[];
  readonly hidden: readonly number[];
  readonly names: ReadonlyMap<number, string>;
  /** Times may be shown relative to this event's; µs since the epoch. */
  readonly reference: { readonly seq: number; readonly time: number } | null;
}

export const NO_MARKS: Marks = { marked: [], hidden: [], names: new Map(), reference: null };

/** Enough for a hand; searches and filters list them all. */
export const MAX_MARKED = 1000;
/** Hidden rows become a part of the filter, whose text is bounded. */
export const MAX_HIDDEN = 500;
export const MAX_NAMES = 500;
export const MAX_NAME_LENGTH = 60;

export function isMarked({ marked }: Marks, seq: number): boolean {
  return has(marked, seq);
}

/** Null where there are as many as there may be. */
export function toggleMarked(marks: Marks, seq: number): Marks | null {
  if (has(marks.marked, seq)) return { ...marks, marked: without(marks.marked, seq) };
  if (marks.marked.length >= MAX_MARKED) return null;
  return { ...marks, marked: withNumber(marks.marked, seq) };
}

export function hide(marks: Marks, seq: number): Marks | null {
  if (has(marks.hidden, seq)) return marks;
  if (marks.hidden.length >= MAX_HIDDEN) return null;
  return { ...marks, hidden: withNumber(marks.hidden, seq) };
}

/** An empty name takes it off. */
export function nameRow(marks: Marks, seq: number, name: string): Marks | null {
  const names = new Map(marks.names);
  const short = name.trim().slice(0, MAX_NAME_LENGTH);
  if (short === "") names.delete(seq);
  else names.set(seq, short);
  return names.size > MAX_NAMES ? null : { ...marks, names };
}

/** `3, 5..9`: numbers that follow one another as ranges, as a filter's set takes them. */
export function seqSet(seqs: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < seqs.length;) {
    const first = seqs[i] ?? 0;
    let end = i + 1;
    while (seqs[end] === first + (end - i)) end += 1;
    const last = first + (end - i) - 1;
    ranges.push(last === first ? String(first) : `${first}..${last}`);
    i = end;
  }
  return `{${ranges.join(", ")}}`;
}

/** The part of the filter that leaves out hidden rows; empty without any. */
export function hiddenFilter({ hidden }: Marks): string {
  // not for people: the filter language.
  return hidden.length === 0 ? "" : `!(seq in ${seqSet(hidden)})`;
}

function has(sorted: readonly number[], seq: number): boolean {
  return sorted[lowerBound(sorted, seq)] === seq;
}

function withNumber(sorted: readonly number[], seq: number): readonly number[] {
  return sorted.toSpliced(lowerBound(sorted, seq), 0, seq);
}

function without(sorted: readonly number[], seq: number): readonly number[] {
  return sorted.filter((entry) => entry !== seq);
}
