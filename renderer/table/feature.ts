// The table of events: one row for each call or message.

import type { Feature } from "../app/feature.ts";
import { panes } from "../app/places.ts";
import { stepsBack } from "../app/stepBack.ts";
import { rowActions, SOCKET_ROW_ACTIONS, viewAction } from "../events/eventActions.ts";
import { mainViews, type MainView } from "../events/mainViews.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { EventsPane } from "./EventsPane.tsx";
import { EventsTable } from "./EventsTable.tsx";
import { goTo, TABLE_ACTIONS } from "./tableActions.ts";

const VIEWS: readonly MainView[] = [
  {
    id: "calls",
    title: "Calls",
    about: "One row for each socket call",
    mode: "calls",
    component: EventsTable,
  },
  {
    id: "messages",
    title: "Messages",
    about: "One row for each message cut out of the streams",
    mode: "messages",
    component: EventsTable,
  },
];

export const tableFeature: Feature = {
  name: "table",
  actions: [...VIEWS.map(viewAction), ...TABLE_ACTIONS, ...SOCKET_ROW_ACTIONS],
  shows: [
    panes.row({ id: "events", component: EventsPane, least: 128 }),
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
