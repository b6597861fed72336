// Keeps the engine's view in line with what is wanted, whatever it was that changed it.

import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { App } from "../app/App.ts";
import { eventsSlice } from "./eventsState.ts";
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
  watchView(app, query, () => {
    // Another one is wanted by now.
    if (sameQuery(query, wantedQuery(app)))
      void findSelectedAgain(app, eventsSlice.get(app).view.id);
  });
}

/** The selected event's place in a view that just changed; none where the view does not hold it. */
async function findSelectedAgain(app: App, view: number): Promise<void> {
  const { selected } = eventsSlice.get(app);
  if (selected === null) return;
  const { seq } = selected;
  await lookedAt(app, view, seq);
  const now = eventsSlice.get(app);
  if (now.view.id !== view || now.selected !== selected) return;
  const position = await positionOf(app, seq);
  if (eventsSlice.get(app).selected !== selected) return;
  eventsSlice.set(app, { selected: position === null ? null : { seq, position } });
}
