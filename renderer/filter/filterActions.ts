// What the filter's field and the menus of rows do to the filter.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { App } from "../app/App.ts";
import { idAt } from "../app/sides/sides.ts";
import { withFilter } from "./filterHistory.ts";
import { filterHistory, filterSlice } from "./filterState.ts";

/** Id of the filter's field. */
export function filterFieldId(app: App): string {
  return idAt(app, "filter-field");
}

export function focusFilter(app: App): void {
  const field = filterFieldId(app);
  // At once: what is typed next belongs there, and selecting later would take it away.
  selectFilter(field);
  // The palette that was asked for it gives the focus back as it closes.
  requestAnimationFrame(() => {
    if (document.activeElement?.id !== field) selectFilter(field);
  });
}

function selectFilter(id: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

/** Sets the filter, and its field with it. What cannot be read stands in the field only. */
export function setFilter(app: App, text: string): void {
  filterSlice.set(app, parseFilter(text).ok ? { text, applied: text.trim() } : { text });
}

/** What was typed so far, if it can be read; it is not yet worth remembering. */
export function applyTyped(app: App): void {
  const { text, applied } = filterSlice.get(app);
  if (text.trim() !== applied && parseFilter(text).ok)
    filterSlice.set(app, { applied: text.trim() });
}

/** Sets the filter for good. */
export function applyFilter(app: App, text: string): void {
  setFilter(app, text);
  const { applied } = filterSlice.get(app);
  if (applied !== text.trim()) return;
  const before = filterHistory.get(app);
  const history = withFilter(before, applied);
  if (history !== before) filterHistory.set(app, history);
}

export type Joining = "replace" | "and" | "andNot";

/** Takes a value of a row into the filter. */
export function filterBy(app: App, test: string, joining: Joining): void {
  const { applied } = filterSlice.get(app);
  if (joining === "replace") applyFilter(app, test);
  // not for people: the filter language.
  else applyFilter(app, andFilter(applied, joining === "and" ? test : `not ${test}`));
}
