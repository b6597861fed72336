// The range that the filter chooses, on the recording's clock.

import type { Span } from "../store/measureState.ts";
import type { AppState } from "../store/state.ts";
import { useAppState } from "../useApp.ts";
import { rangeOf, type TimeRange } from "./rangeFilter.ts";

let last: { readonly filter: string; readonly range: TimeRange | null } = {
  filter: "",
  range: null,
};

/** Counted from the recording's start. Asked at every change of the state: a filter is parsed once. */
export function filterRange({ filter }: Pick<AppState, "filter">): TimeRange | null {
  if (last.filter !== filter) last = { filter, range: rangeOf(filter) };
  return last.range;
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
