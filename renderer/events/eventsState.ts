// What the window keeps about events: for each side the view of them that it shows, its rows, the selected one.

import { sideSlice } from "../app/sides/sideSlice.ts";
import { slice } from "../app/slice.ts";
import { when } from "../app/available.ts";
import { said } from "../../shared/words/said.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { ALL_EVENTS, type Query, type ScanState } from "../../shared/model/query.ts";
import { NONE_ARRIVING, type ArrivingRow, type MessageStart } from "./arriving.ts";
import { createRowCache, type RowCache } from "./rowCache.ts";

export interface EventView {
  readonly query: Query;
  /** The engine's number of this view; rows of other views are not ours. */
  readonly id: number;
  readonly total: number;
  /** How far a view that must look at the events has come; null where every row is known at once. */
  readonly scan: ScanState | null;
}

export interface SelectedEvent {
  readonly seq: number;
  /** In the current view. */
  readonly position: number;
}

export interface EventsState {
  readonly view: EventView;
  /** The query that the engine was last asked to follow; its answer may be on the way. */
  readonly asked: Query;
  /** Id of the row of `mainViews` that is shown, and what its rows are. */
  readonly mainView: string;
  readonly mode: Query["mode"];
  /** Changes in place; the version beside it says when. */
  readonly rows: RowCache;
  readonly rowsVersion: number;
  readonly rowsFailure: Failure | null;
  /** What stands behind the view's last row. */
  readonly arriving: readonly ArrivingRow[];
  readonly selected: SelectedEvent | null;
  /** Counts what was selected in order to be seen in the middle: what was found, gone to. */
  readonly centred: number;
  /** A message that was still arriving when it was selected; an event selected since counts before it. */
  readonly selectedStart: MessageStart | null;
  /** The events follow their tail until the person scrolls. */
  readonly follow: boolean;
}

const initial = (): EventsState => ({
  view: { query: ALL_EVENTS, id: -1, total: 0, scan: null },
  asked: ALL_EVENTS,
  mainView: "calls",
  mode: "calls",
  rows: createRowCache(),
  rowsVersion: 0,
  rowsFailure: null,
  arriving: NONE_ARRIVING,
  selected: null,
  centred: 0,
  selectedStart: null,
  follow: true,
});

export const eventsSlice = sideSlice("events", initial, ({ mainView, mode }) => ({
  mainView,
  mode,
}));

/** A row is selected. */
export const whenSelected = when(
  (state) => eventsSlice.of(state).selected !== null,
  said("events.noRowIsSelected"),
);

/** There is at least one row. */
export const whenRows = when(
  (state) => eventsSlice.of(state).view.total > 0,
  said("events.thereAreNoRows"),
);

/** When the recording's first event was, µs since the epoch; null while that is not known. */
export const recordingStartSlice = slice("recording-start", () => ({
  recordingStart: null as number | null,
}));
