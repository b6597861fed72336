// What the window keeps about its main table: which view of the events stands there, and how it is drawn.

import { checkColumns, INITIAL_COLUMNS, type ColumnSettings } from "../columns/columns.ts";
import { checkTimeFormat, type TimeFormat } from "../columns/timeFormats.ts";
import { recallFilters } from "../filter/filterHistory.ts";
import { NO_SEARCH, type FindState } from "../find/findState.ts";
import { NO_MARKS, type Marks } from "../marks/marks.ts";
import { recall } from "../app/remembered.ts";

export type MainViewId = "calls" | "messages" | "sequence";

export interface TableState {
  readonly mainView: MainViewId;
  /** Whether the measures stand above the table. */
  readonly measureOpen: boolean;

  /** What stands in the filter's field; `filter` is the last of it that could be read, and is what applies. */
  readonly filterText: string;
  /** The newest first. */
  readonly filterHistory: readonly string[];
  readonly find: FindState;

  readonly columns: ColumnSettings;
  readonly timeFormat: TimeFormat;
  /** Whether the newest row is the uppermost. Positions of rows stay those of the engine: the oldest is 0. */
  readonly newestFirst: boolean;
  /** When the recording's first event was, µs since the epoch; null while that is not known. */
  readonly recordingStart: number | null;

  /** Of the present recording. */
  readonly marks: Marks;
  /** Seq of the row whose name is being written. */
  readonly naming: number | null;
}

export function initialTableState(): TableState {
  return {
    mainView: "calls",
    measureOpen: false,
    filterText: "",
    filterHistory: [],
    find: NO_SEARCH,
    columns: INITIAL_COLUMNS,
    timeFormat: "local",
    newestFirst: false,
    recordingStart: null,
    marks: NO_MARKS,
    naming: null,
  };
}

/** What of it outlives the window; marks come with their recording. */
export function recallTableState(): Partial<TableState> {
  return {
    filterHistory: recallFilters(),
    columns: recall("columns", INITIAL_COLUMNS, checkColumns),
    timeFormat: recall("timeFormat", "local", checkTimeFormat),
    newestFirst: recall("newestFirst", false, (value) =>
      typeof value === "boolean" ? value : null,
    ),
  };
}
