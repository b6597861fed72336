// What can stand in the main region, in the order of its switch.

import type { ComponentType } from "react";
import type { Query } from "../../shared/model/query.ts";
import type { Text } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { slot } from "../app/slot.ts";
import { eventsSlice } from "./eventsState.ts";

/** What becomes of a query with what is known. */
export type QueryPart = (query: Query, state: State) => Query;

export interface MainView {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  /** Other words for it, as an action has them. */
  readonly synonyms?: Text;
  /** What its rows are. */
  readonly mode: Query["mode"];
  /** What it shows of what the person chose, if that is another query. */
  readonly query?: QueryPart;
  /** Whether its rows may stand in another order than the recorded one. */
  readonly sorts?: boolean;
  /** Drawn where there are rows. */
  readonly component: ComponentType;
}

export const mainViews = slot<MainView>("main-view");

export function setMainView(app: App, id: string): void {
  const { mode } = eventsSlice.get(app);
  const view = mainViews.of(app).find((row) => row.id === id);
  eventsSlice.set(app, { mainView: id, mode: view?.mode ?? mode });
}
