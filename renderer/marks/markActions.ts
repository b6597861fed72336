// Marking, naming and hiding rows, and going from mark to mark. Each speaks of the selected row where it is given none.

import { said, type Text } from "../../shared/words/said.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { selectPosition, setFollow } from "../events/positions.ts";
import { goToFound } from "../events/goActions.ts";
import type { State, App } from "../app/App.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import {
  hide,
  isMarked,
  MAX_HIDDEN,
  MAX_MARKED,
  MAX_NAMES,
  nameRow,
  seqSet,
  toggleMarked,
  type Marks,
} from "./marks.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { timeFormatSetting } from "../columns/columnSettings.ts";
import type { TimeFormat } from "../columns/timeFormats.ts";
import { engineSlice } from "../app/engineState.ts";
import { marksSetting, marksSlice } from "./marksState.ts";
import { refuse } from "../app/attempt.ts";
import { did } from "../undo/history.ts";
import { setUndoably } from "../undo/setUndoably.ts";

export function selectedSeq(state: State): number | null {
  return eventsSlice.of(state).selected?.seq ?? null;
}

function tooMany(sentence: Text, next: Text): Failure {
  return { code: "TOO_MANY", syscall: "", sentence, next };
}

/** Takes what became of the marks, or says why nothing did. */
function put(app: App, marks: Marks | null, words: Text, refused: Failure): void {
  if (marks === null) refuse(app, refused);
  else setUndoably(app, marksSetting, marks, { words });
}

export function toggleMark(app: App): void {
  const state = app.store.getState();
  const seq = selectedSeq(state);
  if (seq === null) return;
  const marks = marksSetting.of(state);
  put(
    app,
    toggleMarked(marks, seq),
    said(isMarked(marks, seq) ? "marks.unmarked" : "marks.marked", { count: 1 }),
    tooMany(
      said("marks.rowsAreMarkedAlready", { most: MAX_MARKED }),
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
  const seq = selectedSeq(app.store.getState());
  if (seq === null) return;
  // The row must not run away while one writes into it.
  setFollow(app, false);
  marksSlice.set(app, { naming: seq });
}

/** `name` null: leaves it as it was. */
export function endNaming(app: App, name: string | null, then: "table" | "elsewhere"): void {
  const { naming } = marksSlice.get(app);
  const marks = marksSetting.get(app);
  if (naming === null) return;
  marksSlice.set(app, { naming: null });
  if (then === "table") focusRegionNamed("events");
  const short = name?.trim() ?? "";
  if (name === null || short === (marks.names.get(naming) ?? "")) return;
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

export async function hideSelected(app: App): Promise<void> {
  const { selected: selectedEvent, view } = eventsSlice.get(app);
  const marks = marksSetting.get(app);
  if (selectedEvent === null) return;
  const without = hide(marks, selectedEvent.seq);
  if (without === null) {
    const refused = tooMany(
      said("marks.rowsAreHiddenAlready", { most: MAX_HIDDEN }),
      said("marks.leaveOutManyRowsWithFilterInstead"),
    );
    refuse(app, refused);
    return;
  }
  // The selection stays where it is: on the row that takes the hidden one's place.
  const { position } = selectedEvent;
  await selectPosition(app, position + 1 < view.total ? position + 1 : position - 1);
  setUndoably(app, marksSetting, without, {
    words: said("marks.hid", { count: without.hidden.length - marks.hidden.length }),
  });
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
  if (marked.length > 0) await goToFound(app, `seq in ${seqSet(marked)}`, direction);
}

/** Times may count from this row; without a time at hand the row is not there yet. */
export function setReference(app: App): void {
  const { selected: selectedEvent, rows } = eventsSlice.get(app);
  const marks = marksSetting.get(app);
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  if (row === null || row.seq !== selectedEvent?.seq) return;
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
