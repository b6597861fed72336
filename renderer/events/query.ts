// What the engine is asked to show: the scope that the selection of sockets makes, narrowed by whichever features have a
// say in it (a filter, hidden rows, how streams are cut).

import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import type { App } from "../app/App.ts";
import { slot } from "../app/slot.ts";
import { wantedScope } from "../sockets/selection.ts";
import { mainViews, type QueryPart } from "./mainViews.ts";
import { eventsSlice } from "./eventsState.ts";
import { sortingSlice } from "./sorting.ts";

export const queryParts = slot<QueryPart>("query-part");

/** All that the person chose together: what a table shows. */
export function chosenQuery(app: Pick<App, "store" | "rows">): Query {
  const state = app.store.getState();
  const { mode, mainView } = eventsSlice.of(state);
  const { order } = sortingSlice.of(state);
  const sorts = mainViews.of(app).find(({ id }) => id === mainView)?.sorts === true;
  const sorted = sorts && order !== null ? { order } : {};
  const all: Query = { ...ALL_EVENTS, scope: wantedScope(state), mode, ...sorted };
  return queryParts.of(app).reduce((query, part) => part(query, state), all);
}

/** That, as the main view shows it. */
export function wantedQuery(app: Pick<App, "store" | "rows">): Query {
  const chosen = chosenQuery(app);
  const state = app.store.getState();
  const { mainView } = eventsSlice.of(state);
  const view = mainViews.of(app).find(({ id }) => id === mainView);
  return view?.query?.(chosen, state) ?? chosen;
}
