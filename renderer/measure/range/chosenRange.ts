// The range that the filter chooses, on the recording's clock.

import { memoByObject } from "../../../shared/util/memoByObject.ts";
import type { State } from "../../app/App.ts";
import { useAppState } from "../../app/useApp.ts";
import { recordingStartSlice } from "../../events/eventsState.ts";
import { filterSlice } from "../../filter/filterState.ts";
import type { Span } from "../measureState.ts";
import { rangeOf, withoutRange, type TimeRange } from "./rangeFilter.ts";

interface ReadFilter {
  readonly range: TimeRange | null;
  /** Whether it asks for more than a range. */
  readonly other: boolean;
}

/** Asked at every change of the state: a filter is read once, and is the same object as long as it does not change. */
const readFilter = memoByObject(({ applied }: { readonly applied: string }): ReadFilter => ({
  range: rangeOf(applied),
  other: withoutRange(applied) !== "",
}));

/** Counted from the recording's start. */
export function filterRange(state: State): TimeRange | null {
  return readFilter(filterSlice.of(state)).range;
}

/** Whether rows are chosen by anything but their time. */
export function hasOtherFilter(state: State): boolean {
  return readFilter(filterSlice.of(state)).other;
}

/** µs since the epoch, `to` not included. */
export function chosenSpan(state: State): Span | null {
  const range = filterRange(state);
  const { recordingStart: start } = recordingStartSlice.of(state);
  return range === null || start === null
    ? null
    : { from: start + range.from, to: start + range.to + 1 };
}

export function useChosenSpan(): Span | null {
  const from = useAppState((state) => chosenSpan(state)?.from ?? null);
  const to = useAppState((state) => chosenSpan(state)?.to ?? null);
  return from === null || to === null ? null : { from, to };
}
