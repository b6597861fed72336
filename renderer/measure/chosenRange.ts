// The range that the filter chooses, on the recording's clock.

import type { Span } from "./measureState.ts";
import type { AppState } from "../app/state.ts";
import { useAppState } from "../app/useApp.ts";
import { rangeOf, withoutRange, type TimeRange } from "./rangeFilter.ts";

interface ReadFilter {
  readonly filter: string;
  readonly range: TimeRange | null;
  /** Whether it asks for more than a range. */
  readonly other: boolean;
}

let last: ReadFilter = { filter: "", range: null, other: false };

/** Asked at every change of the state: a filter is parsed once. */
function read(filter: string): ReadFilter {
  if (last.filter !== filter)
    last = { filter, range: rangeOf(filter), other: withoutRange(filter) !== "" };
  return last;
}

/** Counted from the recording's start. */
export function filterRange({ filter }: Pick<AppState, "filter">): TimeRange | null {
  return read(filter).range;
}

/** Whether rows are chosen by anything but their time. */
export function hasOtherFilter({ filter }: Pick<AppState, "filter">): boolean {
  return read(filter).other;
}

/** µs since the epoch, `to` not included. */
export function chosenSpan(state: Pick<AppState, "filter" | "recordingStart">): Span | null {
  const range = filterRange(state);
  const { recordingStart: start } = state;
  return range === null || start === null
    ? null
    : { from: start + range.from, to: start + range.to + 1 };
}

export function useChosenSpan(): Span | null {
  const filter = useAppState((state) => state.filter);
  const recordingStart = useAppState((state) => state.recordingStart);
  return chosenSpan({ filter, recordingStart });
}
