// Keeps the engine's view in line with what is wanted, whatever it was that changed it.

import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { App } from "../app/App.ts";
import { eventsSlice } from "./eventsState.ts";
import { sameItem } from "./items.ts";
import { lookedAt, positionOf } from "./positions.ts";
import { wantedQuery } from "./query.ts";
import { stopView, watchView } from "./watchView.ts";

/** Returns its undo. */
export function keepView(app: App): () => void {
  askView(app, wantedQuery(app));
  const leave = app.store.subscribe(() => {
    const query = wantedQuery(app);
    // Not the view on the screen: a query that was given up meanwhile is still what the engine follows.
    if (!sameQuery(query, eventsSlice.get(app).asked)) askView(app, query);
  });
  return () => {
    leave();
    stopView(app);
  };
}

/** Looks through the events from the start once more, after the looking was stopped or failed. */
export function scanAgain(app: App): void {
  askView(app, wantedQuery(app));
}

/** After rows could not be read. */
export function readRowsAgain(app: App): void {
  eventsSlice.set(app, ({ rowsVersion }) => ({ rowsFailure: null, rowsVersion: rowsVersion + 1 }));
}

function askView(app: App, query: Query): void {
  const before = eventsSlice.get(app).view.query.scope;
  watchView(app, query, (isNew) => {
    // Another one is wanted by now.
    if (!sameQuery(query, wantedQuery(app))) return;
    const { view } = eventsSlice.get(app);
    const isOther = JSON.stringify(query.scope) !== JSON.stringify(before);
    void findSelectedAgain(app, view.id, isOther, isNew);
  });
}

/**
 * The selected item's place in a view that just changed. Where the view does not hold it nothing is selected, until another view
 * does; `isOther`: what is shown then are other events, which begin at their end. Where rows of a view that is shown stand
 * elsewhere (not `isNew`) the person stays where they are.
 */
async function findSelectedAgain(
  app: App,
  view: number,
  isOther: boolean,
  isNew: boolean,
): Promise<void> {
  const { selected, away } = eventsSlice.get(app);
  // Of an event that stood for its message in between, the message.
  const wanted = away !== null && (selected?.seq ?? away.seq) === away.seq ? away : selected;
  if (wanted === null) return;
  await lookedAt(app, view, wanted.seq);
  const isStill = (): boolean => {
    const now = eventsSlice.get(app);
    return now.view.id === view && now.selected === selected && now.away === away;
  };
  if (!isStill()) return;
  const found = await positionOf(app, wanted);
  if (!isStill()) return;
  eventsSlice.set(app, ({ follow }) => ({
    selected: found,
    away: sameItem(found, wanted) ? null : { seq: wanted.seq, at: wanted.at },
    ...(found === null
      ? { follow: follow || isOther }
      : follow || !isNew
        ? {}
        : { reveal: { position: found.position, to: "middle" } }),
  }));
}
