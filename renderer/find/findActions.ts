// Searching within the view: the find bar's steps, whose outcome stands in state.find.

import { Refusal } from "../../shared/model/failure.ts";
import type { Found } from "../../shared/model/query.ts";
import { askFind } from "../events/askFind.ts";
import { selectFound } from "../events/goActions.ts";
import { createTurns } from "../kit/turns.ts";
import type { App } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { findFilter, type FindMode } from "./findFilter.ts";
import { showMatch } from "./showMatch.ts";
import type { FindOutcome, FindState } from "./findState.ts";

/** Id of the field that is typed into. */
export const FIND_FIELD = "find-field";

function put({ store }: App, change: Partial<FindState>): void {
  store.setState(({ find }) => ({ find: { ...find, ...change } }));
}

export function openFind(app: App): void {
  put(app, { open: true });
  // Where it is open already this brings the focus back to it.
  requestAnimationFrame(() => document.getElementById(FIND_FIELD)?.focus());
}

export function closeFind(app: App): void {
  giveUp();
  put(app, { open: false, outcome: { kind: "none" } });
  focusRegionNamed("events");
}

export function typeFind(app: App, change: { readonly text?: string; readonly mode?: FindMode }) {
  giveUp();
  put(app, { ...change, outcome: { kind: "none" } });
}

/** Counts searches: what a search finds that is not the newest is of no interest. */
let searches = 0;

function giveUp(): void {
  searches += 1;
  turns.drop();
}

const turns = createTurns();

/** `next`: further down in the table. The first step of a search may stay on the selected row. */
export function findStep(app: App, step: "next" | "previous"): Promise<void> {
  return turns.run(() => takeStep(app, step));
}

async function takeStep(app: App, step: "next" | "previous"): Promise<void> {
  const { find, view, newestFirst, selectedEvent } = app.store.getState();
  if (find.text === "") {
    openFind(app);
    return;
  }
  const wanted = findFilter(find.mode, find.text);
  if (!wanted.ok) {
    put(app, { open: true });
    return;
  }
  searches += 1;
  const mine = searches;
  const included = find.outcome.kind === "none";
  put(app, { open: true, outcome: { kind: "searching" } });
  const direction = (step === "next") === newestFirst ? "previous" : "next";
  const isMine = () => mine === searches && app.store.getState().view.id === view.id;
  try {
    const start = selectedEvent === null ? null : { ...selectedEvent, included };
    let found = await askFind(app, wanted.filter, start, direction);
    if (!isMine()) return;
    const wrapped = found.seq === null && start !== null;
    if (wrapped) found = await askFind(app, wanted.filter, null, direction);
    if (!isMine()) return;
    const from = !wrapped ? null : step === "next" ? "top" : "bottom";
    put(app, { outcome: outcomeOf(found, from, newestFirst) });
    await selectFound(app, found);
    if (isMine() && found.seq !== null) await showMatch(app, wanted.filter);
  } catch (error) {
    if (mine !== searches) return;
    if (!(error instanceof Refusal)) throw error;
    put(app, { outcome: { kind: "failed", sentence: app.t.text(error.failure.sentence) } });
  }
}

function outcomeOf(
  found: Found,
  wrapped: "top" | "bottom" | null,
  newestFirst: boolean,
): FindOutcome {
  const { index, total, complete, undecided } = found;
  if (found.seq === null) return { kind: "nowhere", undecided };
  const number = newestFirst ? total - index : index + 1;
  return { kind: "found", number, total, complete, wrapped, undecided };
}
