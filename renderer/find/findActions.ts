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
import { eventsSlice } from "../events/eventsState.ts";
import { newestFirstSetting } from "../columns/columnSettings.ts";

/** Id of the field that is typed into. */
export function findFieldId(app: App): string {
  return idAt(app, "find-field");
}

function put(app: App, change: Partial<FindState>): void {
  findSlice.set(app, change);
}

/** What a search finds that is not the newest is of no interest. */
class Searches {
  readonly turns = createTurns();
  #newest = 0;
  #running = new AbortController();

  begin(): { readonly mine: number; readonly signal: AbortSignal } {
    this.#running = new AbortController();
    return { mine: ++this.#newest, signal: this.#running.signal };
  }
  isNewest(search: number): boolean {
    return search === this.#newest;
  }
  giveUp(): void {
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
  put(app, { open: false, outcome: { kind: "none" } });
  focusRegionNamed("events");
}

export function typeFind(app: App, change: { readonly text?: string; readonly mode?: FindMode }) {
  searches.of(app).giveUp();
  put(app, { ...change, outcome: { kind: "none" } });
}

/** `next`: further down in the table. The first step of a search may stay on the selected row. */
export function findStep(app: App, step: "next" | "previous"): Promise<void> {
  return searches.of(app).turns.run(() => takeStep(app, step));
}

async function takeStep(app: App, step: "next" | "previous"): Promise<void> {
  const { view, selected: selectedEvent } = eventsSlice.get(app);
  const find = findSlice.get(app);
  const newestFirst = newestFirstSetting.get(app);
  if (find.text === "") {
    openFind(app);
    return;
  }
  const wanted = findFilter(find.mode, find.text);
  if (!wanted.ok) {
    put(app, { open: true });
    return;
  }
  const { mine, signal } = searches.of(app).begin();
  const included = find.outcome.kind === "none";
  put(app, { open: true, outcome: { kind: "searching" } });
  const direction = (step === "next") === newestFirst ? "previous" : "next";
  const isMine = () => searches.of(app).isNewest(mine) && eventsSlice.get(app).view.id === view.id;
  try {
    const start = selectedEvent === null ? null : { ...selectedEvent, included };
    let found = await askFind(app, wanted.filter, start, { direction, signal });
    if (!isMine()) return;
    const wrapped = found.seq === null && start !== null;
    if (wrapped) found = await askFind(app, wanted.filter, null, { direction, signal });
    if (!isMine()) return;
    const from = !wrapped ? null : step === "next" ? "top" : "bottom";
    put(app, { outcome: outcomeOf(found, from, newestFirst) });
    await selectFound(app, found);
    if (isMine() && found.seq !== null) await showMatch(app, wanted.filter);
  } catch (error) {
    if (!searches.of(app).isNewest(mine)) return;
    if (!(error instanceof Refusal)) throw error;
    put(app, { outcome: { kind: "failed", sentence: error.failure.sentence } });
  }
}

function outcomeOf(
  found: Found,
  wrapped: "top" | "bottom" | null,
  newestFirst: boolean,
): FindOutcome {
  const { index, total, complete, undecided, damage } = found;
  const besides = { undecided, damage };
  if (found.seq === null) return { kind: "nowhere", besides };
  const number = newestFirst ? total - index : index + 1;
  return { kind: "found", number, total, complete, wrapped, besides };
}
