// Marking, naming and hiding rows, and going from mark to mark. Each speaks of the selected row where it is given none.

import { said, type Text } from "../../shared/words/said.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { itemKey, itemOf, itemsFilter, type Item } from "../events/items.ts";
import { activeRow, pickedRows } from "../events/picking.ts";
import {
  deselectEvent,
  rowAtPosition,
  selectOnceShown,
  selectPosition,
  setFollow,
} from "../events/positions.ts";
import { goToFound } from "../events/goActions.ts";
import type { State, App } from "../app/App.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { areMarked, hide, MAX_NAMES, nameRow, toggleMarked, type Marks } from "./marks.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { isMirrored } from "../events/sorting.ts";
import { timeFormatSetting } from "../columns/columnSettings.ts";
import type { TimeFormat } from "../columns/timeFormats.ts";
import { engineSlice } from "../app/engineState.ts";
import { marksSetting, marksSlice } from "./marksState.ts";
import { refuse } from "../app/attempt.ts";
import { did } from "../undo/history.ts";
import { setUndoably } from "../undo/setUndoably.ts";

/** Of all selected rows. */
function selectedItems(state: State): readonly Item[] {
  const picked = pickedRows(state);
  if (picked.length > 0) return picked.map(itemOf);
  const item = activeItem(state);
  return item === null ? [] : [item];
}

/** Of the active one. */
function activeItem(state: State): Item | null {
  const { selected } = eventsSlice.of(state);
  return selected === null ? null : { seq: selected.seq, at: selected.at };
}

function tooMany(sentence: Text, next: Text): Failure {
  return { code: "TOO_MANY", syscall: "", sentence, next };
}

/** Takes what became of the marks, or says why nothing did. */
function put(app: App, marks: Marks | null, words: Text, refused: Failure): void {
  if (marks === null) refuse(app, refused);
  else setUndoably(app, marksSetting, marks, { words });
}

/** Marks the selected rows; takes the marks off where all have one. */
export function toggleMark(app: App): void {
  const state = app.store.getState();
  const items = selectedItems(state);
  const marks = marksSetting.of(state);
  if (items.length === 0) return;
  const count = items.length;
  put(
    app,
    toggleMarked(marks, items),
    said(areMarked(marks, items) ? "marks.unmarked" : "marks.marked", { count }),
    tooMany(
      said("marks.rowsAreMarkedAlready", { count: marks.marked.length }),
      said("marks.takeMarksOffRowsThatNoLonger"),
    ),
  );
}

export function clearMarks(app: App): void {
  const marks = marksSetting.get(app);
  const { size } = marks.names;
  const words = said("marks.removed", { marks: marks.marked.length, names: size });
  setUndoably(app, marksSetting, { ...marks, marked: [], names: new Map() }, { words });
}

/** Opens the row's name for writing. */
export function beginNaming(app: App): void {
  const item = activeItem(app.store.getState());
  if (item === null) return;
  // The row must not run away while one writes into it.
  setFollow(app, false);
  marksSlice.set(app, { naming: item });
}

/** `name` null: leaves it as it was. */
export function endNaming(app: App, name: string | null, then: "table" | "elsewhere"): void {
  const { naming } = marksSlice.get(app);
  const marks = marksSetting.get(app);
  if (naming === null) return;
  marksSlice.set(app, { naming: null });
  if (then === "table") focusRegionNamed("events");
  const short = name?.trim() ?? "";
  if (name === null || short === (marks.names.get(itemKey(naming)) ?? "")) return;
  put(
    app,
    nameRow(marks, naming, name),
    short === "" ? said("marks.tookNameOff") : said("marks.named", { name: short }),
    tooMany(
      said("marks.rowsHaveNamesAlready", { most: MAX_NAMES }),
      said("marks.takeNamesOffRowsFirst"),
    ),
  );
}

/** Hides the selected rows; the next one that stays is selected, or where there is none the one before. */
export async function hideSelected(app: App): Promise<void> {
  const state = app.store.getState();
  const items = selectedItems(state);
  const marks = marksSetting.get(app);
  if (items.length === 0) return;
  const without = hide(marks, items);
  if (without === null) {
    const refused = tooMany(
      said("marks.rowsAreHiddenAlready", { count: marks.hidden.length }),
      said("marks.leaveOutManyRowsWithFilterInstead"),
    );
    refuse(app, refused);
    return;
  }
  const next = await nextThatStays(app, new Set(items.map(itemKey)));
  if (next === null) deselectEvent(app);
  else await selectPosition(app, next);
  setUndoably(app, marksSetting, without, {
    words: said("marks.hid", { count: without.hidden.length - marks.hidden.length }),
    // They are what one looks at again.
    undoing: () => selectOnceShown(app, items[0] ?? null),
  });
}

/** From the active row on; null where all go. */
async function nextThatStays(app: App, going: ReadonlySet<string>): Promise<number | null> {
  const { selected, view } = eventsSlice.get(app);
  // A place of before the view became shorter may be behind its end.
  const from = Math.min(selected?.position ?? 0, view.total - 1);
  const down = isMirrored(app.store.getState()) ? -1 : 1;
  for (const step of [down, -down])
    for (let at = from; at >= 0 && at < view.total; at += step) {
      const row = await rowAtPosition(app, at);
      if (row === null) break;
      if (!going.has(itemKey(itemOf(row)))) return at;
    }
  return null;
}

export function showHidden(app: App): void {
  const marks = marksSetting.get(app);
  setUndoably(
    app,
    marksSetting,
    { ...marks, hidden: [] },
    { words: said("marks.showedHidden", { count: marks.hidden.length }) },
  );
}

export async function goToMark(app: App, direction: "next" | "previous"): Promise<void> {
  const { marked } = marksSetting.get(app);
  // not for people: the filter language.
  const events = eventsSlice.get(app).mode === "messages" ? "alone" : "with-messages";
  if (marked.length > 0) await goToFound(app, itemsFilter(marked, events), direction);
}

/** Times may count from this row; without a time at hand the row is not there yet. */
export function setReference(app: App): void {
  const row = activeRow(app.store.getState());
  const marks = marksSetting.get(app);
  if (row === null) return;
  const before = timeFormatSetting.get(app);
  const change = (to: Marks, format: TimeFormat) => () => {
    marksSetting.set(app, to);
    timeFormatSetting.set(app, format);
  };
  const reference = { seq: row.seq, time: row.time };
  const redo = change({ ...marks, reference }, "reference");
  redo();
  const { path } = engineSlice.get(app).facts?.recording ?? {};
  did(app, {
    words: said("marks.countsFrom", { seq: row.seq }),
    undo: change(marks, before),
    redo,
    stands: (state) => engineSlice.of(state).facts?.recording.path === path,
  });
}

/** The row that is being named is another one once another recording is written. Returns its undo. */
export function leaveNaming(app: App): () => void {
  let path: string | undefined;
  return app.store.subscribe(() => {
    const now = engineSlice.get(app).facts?.recording.path;
    if (now === path) return;
    path = now;
    if (marksSlice.get(app).naming !== null) marksSlice.set(app, { naming: null });
  });
}
