// Searching within the view: the find bar's steps, whose outcome stands in findSlice.of(state).

import { Refusal } from "../../shared/model/failure.ts";
import type { Found } from "../../shared/model/query.ts";
import { askFind } from "../events/askFind.ts";
import { selectFound } from "../events/goActions.ts";
import { idAt } from "../app/sides/sides.ts";
import { sidePart } from "../app/sides/sidePart.ts";
import { createTurns } from "../kit/turns.ts";
import type { App } from "../app/App.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { findFilter, type FindMode } from "./findFilter.ts";
import { showMatch } from "./showMatch.ts";
import { type FindOutcome, type FindState, findSlice } from "./findState.ts";
import { chosenColumns } from "../columns/columns.ts";
import { columnsSetting } from "../columns/columnSettings.ts";
import { eventsSlice, type SelectedEvent } from "../events/eventsState.ts";
import { gistsSlice } from "../events/gistsState.ts";
import { isMirrored } from "../events/sorting.ts";

/** Id of the field that is typed into. */
export function findFieldId(app: App): string {
  return idAt(app, "find-field");
}

function put(app: App, change: Partial<FindState>): void {
  findSlice.set(app, change);
}

/** Milliseconds without a key after which what was typed is looked for. */
const PAUSE = 120;

/** What a search finds that is not the newest is of no interest. */
class Searches {
  readonly turns = createTurns();
  /** Where the person was as they began to type: longer words are looked for from there, not from what shorter ones found. */
  origin: SelectedEvent | null = null;
  #found: SelectedEvent | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #newest = 0;
  #running = new AbortController();

  begin(): { readonly mine: number; readonly signal: AbortSignal } {
    this.#dropPause();
    this.#running = new AbortController();
    return { mine: ++this.#newest, signal: this.#running.signal };
  }
  isNewest(search: number): boolean {
    return search === this.#newest;
  }
  /** Runs once nothing has been typed for a while. */
  afterPause(run: () => void): void {
    this.#pause = setTimeout(run, PAUSE);
  }
  /** The row that is selected was found. */
  note(found: SelectedEvent | null): void {
    this.#found = found;
  }
  /** Another one than was found last was chosen by hand. */
  begunAt(selected: SelectedEvent | null): void {
    if (selected === null || selected !== this.#found) this.origin = selected;
  }
  #dropPause(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
  }
  giveUp(): void {
    this.#dropPause();
    this.#newest += 1;
    this.#running.abort();
    this.turns.drop();
  }
}

const searches = sidePart(() => new Searches());

export function openFind(app: App): void {
  put(app, { open: true });
  // Where it is open already this brings the focus back to it.
  requestAnimationFrame(() => document.getElementById(findFieldId(app))?.focus());
}

export function closeFind(app: App): void {
  searches.of(app).giveUp();
  put(app, { open: false, outcome: { kind: "none" }, sought: null });
  focusRegionNamed("events");
}

/** What was typed is looked for by itself, after a pause. */
export function typeFind(app: App, change: { readonly text?: string; readonly mode?: FindMode }) {
  const mine = searches.of(app);
  mine.giveUp();
  mine.begunAt(eventsSlice.get(app).selected);
  put(app, { ...change, outcome: { kind: "none" }, sought: null });
  if (soughtOf(app) !== null) mine.afterPause(() => void findStep(app, "next"));
}

/** Null where there is nothing to look for, or it cannot be read. */
function soughtOf(app: App): string | null {
  const { mode, text } = findSlice.get(app);
  const wanted = text === "" ? null : findFilter(mode, text, showsInfo(app));
  return wanted?.ok === true ? wanted.filter : null;
}

/** What rows say in a line takes longer to look through, and is looked for where it is shown. */
function showsInfo(app: App): boolean {
  const { filled } = gistsSlice.get(app);
  return filled.includes("info") && chosenColumns(columnsSetting.get(app)).includes("info");
}

/** `next`: further down in the table. The first step of a search may stay on the selected row. */
export function findStep(app: App, step: "next" | "previous"): Promise<void> {
  return searches.of(app).turns.run(() => takeStep(app, step));
}

async function takeStep(app: App, step: "next" | "previous"): Promise<void> {
  const { view, selected } = eventsSlice.get(app);
  const find = findSlice.get(app);
  const sought = soughtOf(app);
  if (find.text === "") openFind(app);
  else if (sought === null) put(app, { open: true });
  if (sought === null) return;
  const { mine, signal } = searches.of(app).begin();
  const included = find.outcome.kind === "none";
  const origin = included ? searches.of(app).origin : selected;
  put(app, { open: true, sought, outcome: { kind: "searching" } });
  const direction = (step === "next") === isMirrored(app.store.getState()) ? "previous" : "next";
  const isMine = () => searches.of(app).isNewest(mine) && eventsSlice.get(app).view.id === view.id;
  try {
    const start = origin === null ? null : { ...origin, included };
    let found = await askFind(app, sought, start, { direction, signal });
    if (!isMine()) return;
    const wrapped = found.seq === null && start !== null;
    if (wrapped) found = await askFind(app, sought, null, { direction, signal });
    if (!isMine()) return;
    const from = !wrapped ? null : step === "next" ? "top" : "bottom";
    put(app, { outcome: outcomeOf(found, from) });
    await selectFound(app, found);
    if (!isMine() || found.seq === null) return;
    searches.of(app).note(eventsSlice.get(app).selected);
    await showMatch(app, sought);
  } catch (error) {
    if (!searches.of(app).isNewest(mine)) return;
    if (!(error instanceof Refusal)) throw error;
    put(app, { outcome: { kind: "failed", sentence: error.failure.sentence } });
  }
}

function outcomeOf(found: Found, wrapped: "top" | "bottom" | null): FindOutcome {
  const { index, undecided, damage } = found;
  const besides = { undecided, damage };
  if (found.seq === null) return { kind: "nowhere", besides };
  return { kind: "found", index, wrapped, besides };
}
