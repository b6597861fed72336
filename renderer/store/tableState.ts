// What the window keeps about its main table: which view of the events stands there, and how it is drawn.

export type MainViewId = "calls" | "messages" | "sequence";

export interface TableState {
  readonly mainView: MainViewId;
  /** Whether the measures stand above the table. */
  readonly measureOpen: boolean;
  /** What stands in the filter's field; `filter` is the last of it that could be read, and is what applies. */
  readonly filterText: string;
}

export function initialTableState(): TableState {
  return { mainView: "calls", measureOpen: false, filterText: "" };
}
