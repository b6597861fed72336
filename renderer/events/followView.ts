// Keeps the engine's view in line with what is wanted, whatever it was that changed it.

import { Refusal } from "../../shared/model/failure.ts";
import { sameQuery, type Query } from "../../shared/model/query.ts";
import type { App } from "../app/App.ts";
import { refuse } from "../app/attempt.ts";
import { isLive } from "../app/engineState.ts";
import { NONE_ARRIVING } from "./arriving.ts";
import { eventsSlice } from "./eventsState.ts";
import { lookedAt, positionOf } from "./positions.ts";
import { wantedQuery } from "./query.ts";

/** Returns its undo. */
export function keepView(app: App): () => void {
  return app.store.subscribe(() => {
    const query = wantedQuery(app);
    // Not the view on the screen: a query that was given up meanwhile is still what the engine follows.
    if (!sameQuery(query, eventsSlice.get(app).asked)) askView(app, query);
  });
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
  eventsSlice.set(app, { asked: query });
  app.engine.call("view", { query }).then(
    ({ view: id, total, scan }) => {
      if (!sameQuery(query, wantedQuery(app))) return;
      const { view, rows, rowsVersion, follow, selected } = eventsSlice.get(app);
      // Another filter on the same events leaves the person where they were; other events begin at their end.
      const isSameScope = JSON.stringify(query.scope) === JSON.stringify(view.query.scope);
      rows.clear();
      eventsSlice.set(app, {
        view: { query, id, total, scan },
        rowsVersion: rowsVersion + 1,
        rowsFailure: null,
        arriving: NONE_ARRIVING,
        follow: follow || !isSameScope || selected === null,
      });
      void findSelectedAgain(app, id);
    },
    (error: unknown) => {
      // Lost: the next snapshot brings the view back to what is wanted.
      if (isLive(app.store.getState()) && error instanceof Refusal) refuse(app, error.failure);
    },
  );
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
