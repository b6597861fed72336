// Changes to how the table is drawn; remembered between starts.

import { remember } from "../app/remembered.ts";
import type { App } from "../app/useApp.ts";
import { INITIAL_COLUMNS, type ColumnSettings } from "./columns.ts";
import type { TimeFormat } from "./timeFormats.ts";

/** `keep` false: while a border is dragged, of which only the end is remembered. */
export function setColumns({ store }: App, columns: ColumnSettings, keep = true): void {
  store.setState({ columns });
  if (keep) remember("columns", columns);
}

export function resetColumns(app: App): void {
  setColumns(app, INITIAL_COLUMNS);
}

export function setTimeFormat({ store }: App, timeFormat: TimeFormat): void {
  store.setState({ timeFormat });
  remember("timeFormat", timeFormat);
}

export function setNewestFirst({ store }: App, newestFirst: boolean): void {
  store.setState({ newestFirst });
  remember("newestFirst", newestFirst);
}
