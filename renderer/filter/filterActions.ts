// What the filter's field and the menus of rows do to the filter.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { followQuery, setFilter } from "../events/viewActions.ts";
import type { App } from "../app/useApp.ts";
import { rememberFilters, withFilter } from "./filterHistory.ts";

/** Id of the filter's field. */
export const FILTER_FIELD = "filter-field";

export function focusFilter(): void {
  // At once: what is typed next belongs there, and selecting later would take it away.
  selectFilter();
  // The palette that was asked for it gives the focus back as it closes.
  requestAnimationFrame(() => {
    if (document.activeElement?.id !== FILTER_FIELD) selectFilter();
  });
}

function selectFilter(): void {
  const field = document.getElementById(FILTER_FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

/** What was typed so far, if it can be read; it is not yet worth remembering. */
export function applyTyped(app: App): void {
  const { filterText, filter } = app.store.getState();
  if (filterText.trim() === filter || !parseFilter(filterText).ok) return;
  app.store.setState({ filter: filterText.trim() });
  followQuery(app);
}

/** Sets the filter for good. */
export function applyFilter(app: App, text: string): void {
  setFilter(app, text);
  const { filter, filterHistory } = app.store.getState();
  if (filter !== text.trim()) return;
  const history = withFilter(filterHistory, filter);
  if (history === filterHistory) return;
  app.store.setState({ filterHistory: history });
  rememberFilters(history);
}

export type Joining = "replace" | "and" | "andNot";

/** Takes a value of a row into the filter. */
export function filterBy(app: App, test: string, joining: Joining): void {
  const { filter } = app.store.getState();
  if (joining === "replace") applyFilter(app, test);
  else applyFilter(app, andFilter(filter, joining === "and" ? test : `not ${test}`));
}
