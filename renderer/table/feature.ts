// The table of events: one row for each call or message.

import type { Feature } from "../app/feature.ts";
import { stepsBack } from "../app/stepBack.ts";
import { rowActions, SOCKET_ROW_ACTIONS, viewAction } from "../events/eventActions.ts";
import { mainViews, type MainView } from "../events/mainViews.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { EventsTable } from "./EventsTable.tsx";
import { goTo, TABLE_ACTIONS } from "./tableActions.ts";
import { said } from "../../shared/words/said.ts";

const VIEWS: readonly MainView[] = [
  {
    id: "calls",
    title: said("table.calls"),
    about: said("table.callsAbout"),
    mode: "calls",
    component: EventsTable,
  },
  {
    id: "messages",
    title: said("table.messages"),
    about: said("table.messagesAbout"),
    mode: "messages",
    component: EventsTable,
  },
];

export const tableFeature: Feature = {
  name: "table",
  actions: [...VIEWS.map(viewAction), ...TABLE_ACTIONS, ...SOCKET_ROW_ACTIONS],
  shows: [
    ...VIEWS.map(mainViews.row),
    ...SOCKET_ROW_ACTIONS.map(rowActions.row),
    stepsBack.row((app) => {
      const is = goTo.isOpen(app.store.getState());
      goTo.close(app);
      if (is) focusRegionNamed("events");
      return is;
    }),
  ],
};
