// Marking, naming and hiding rows, and going from mark to mark. Each speaks of the selected row where it is given none.

import type { Failure } from "../../shared/model/failure.ts";
import { followQuery, selectPosition, setFollow } from "../events/viewActions.ts";
import { goToFound } from "../events/goActions.ts";
import type { AppState } from "../app/state.ts";
import type { App } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import {
  hide,
  MAX_HIDDEN,
  MAX_MARKED,
  MAX_NAMES,
  nameRow,
  seqSet,
  toggleMarked,
  type Marks,
} from "./marks.ts";

export function selectedSeq(state: AppState): number | null {
  return state.selectedEvent?.seq ?? null;
}

function tooMany(sentence: string, next: string): Failure {
  return { code: "TOO_MANY", syscall: "", sentence, next };
}

/** Takes what became of the marks, or says why nothing did. */
function put({ store }: App, marks: Marks | null, refused: Failure): void {
  store.setState(marks === null ? { refused } : { marks });
}

export function toggleMark(app: App): void {
  const state = app.store.getState();
  const seq = selectedSeq(state);
  if (seq === null) return;
  put(
    app,
    toggleMarked(state.marks, seq),
    tooMany(`${MAX_MARKED} rows are marked already.`, "Take marks off rows that no longer matter."),
  );
}

export function clearMarks({ store }: App): void {
  store.setState(({ marks }) => ({ marks: { ...marks, marked: [], names: new Map() } }));
}

/** Opens the row's name for writing. */
export function beginNaming(app: App): void {
  const seq = selectedSeq(app.store.getState());
  if (seq === null) return;
  // The row must not run away while one writes into it.
  setFollow(app, false);
  app.store.setState({ naming: seq });
}

/** `name` null: leaves it as it was. */
export function endNaming(app: App, name: string | null, then: "table" | "elsewhere"): void {
  const { naming, marks } = app.store.getState();
  if (naming === null) return;
  app.store.setState({ naming: null });
  if (then === "table") focusRegionNamed("events");
  if (name === null) return;
  put(
    app,
    nameRow(marks, naming, name),
    tooMany(`${MAX_NAMES} rows have names already.`, "Take names off rows first."),
  );
}

export async function hideSelected(app: App): Promise<void> {
  const { marks, selectedEvent, view } = app.store.getState();
  if (selectedEvent === null) return;
  const without = hide(marks, selectedEvent.seq);
  if (without === null) {
    const refused = tooMany(
      `${MAX_HIDDEN} rows are hidden already.`,
      "Leave out many rows with a filter instead, as in !(len == 0).",
    );
    app.store.setState({ refused });
    return;
  }
  // The selection stays where it is: on the row that takes the hidden one's place.
  const { position } = selectedEvent;
  await selectPosition(app, position + 1 < view.total ? position + 1 : position - 1);
  app.store.setState({ marks: without });
  followQuery(app);
}

export function showHidden(app: App): void {
  app.store.setState(({ marks }) => ({ marks: { ...marks, hidden: [] } }));
  followQuery(app);
}

export async function goToMark(app: App, direction: "next" | "previous"): Promise<void> {
  const { marked } = app.store.getState().marks;
  if (marked.length > 0) await goToFound(app, `seq in ${seqSet(marked)}`, direction);
}

/** Times may count from this row; without a time at hand the row is not there yet. */
export function setReference({ store }: App): void {
  const { selectedEvent, rows, marks } = store.getState();
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  if (row === null || row.seq !== selectedEvent?.seq) return;
  store.setState({
    marks: { ...marks, reference: { seq: row.seq, time: row.time } },
    timeFormat: "reference",
  });
}
