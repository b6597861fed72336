// What the filter's field and the menus of rows do to the filter.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { appHere } from "../app/sides/appAt.ts";
import { sidePart } from "../app/sides/sidePart.ts";
import { idAt, sideOf, sidesSlice } from "../app/sides/sides.ts";
import { did } from "../undo/history.ts";
import type { Told } from "../undo/setUndoably.ts";
import { withFilter } from "./filterHistory.ts";
import { filterHistory, filterSlice } from "./filterState.ts";

/** Id of the filter's field. */
export function filterFieldId(app: App): string {
  return idAt(app, "filter-field");
}

/** Id of the first button under it that puts it right. */
export function filterFixId(app: App): string {
  return idAt(app, "filter-fix");
}

export function focusFix(app: App): void {
  document.getElementById(filterFixId(app))?.focus();
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
export function setFilter(app: App, text: string, told: Partial<Told> = {}): void {
  const { applied: before } = filterSlice.get(app);
  filterSlice.set(app, parseFilter(text).ok ? { text, applied: text.trim() } : { text });
  noteFilter(app, before, told);
}

/** What was typed so far, if it can be read; it is not yet worth remembering. */
export function applyTyped(app: App): void {
  const { text, applied } = filterSlice.get(app);
  if (text.trim() === applied || !parseFilter(text).ok) return;
  filterSlice.set(app, { applied: text.trim() });
  const joins = `filter-${sideOf(app.store.getState())}-${typing.of(app).text}`;
  noteFilter(app, applied, { joins, quiet: true });
}

/** Which text is typed: what follows one that was set for good is another. */
const typing = sidePart(() => ({ text: 0 }));

/** So that it can be undone. `before`: what applied. */
function noteFilter(app: App, before: string, told: Partial<Told>): void {
  const { applied: after } = filterSlice.get(app);
  if (after === before) return;
  const here = appHere(app);
  const put = (applied: string) => () => filterSlice.set(here, { text: applied, applied });
  const words: Text =
    after === "" ? said("filterBar.cleared") : said("filterBar.filtered", { filter: after });
  did(app, {
    words,
    ...told,
    undo: put(before),
    redo: put(after),
    stands: (state) => here.side === null || sidesSlice.of(state).shown.includes(here.side),
  });
}

/** Sets the filter for good. */
export function applyFilter(app: App, text: string, told: Partial<Told> = {}): void {
  setFilter(app, text, told);
  typing.of(app).text += 1;
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
