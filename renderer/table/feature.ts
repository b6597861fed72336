// The table of events: one row for each call or message.

import type { Feature } from "../app/feature.ts";
import { keySheet, type KeyRow } from "../app/keySheet.ts";
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
    sorts: true,
    component: EventsTable,
  },
  {
    id: "messages",
    title: said("table.messages"),
    about: said("table.messagesAbout"),
    mode: "messages",
    sorts: true,
    component: EventsTable,
  },
];

const TABLE_KEYS: readonly KeyRow[] = [
  {
    keys: ["Shift+ArrowUp", "Shift+ArrowDown", "Shift+Home", "Shift+End"],
    title: said("helpSheet.moreRows"),
    section: "events",
  },
  { keys: ["Mod+A"], title: said("helpSheet.allRows"), section: "events" },
  { keys: ["Mod+Space"], title: said("helpSheet.rowInOrOut"), section: "events" },
  { keys: ["ArrowUp", "ArrowDown"], title: said("helpSheet.moveRows"), section: "events" },
  { keys: ["Home", "End"], title: said("helpSheet.firstAndLastRow"), section: "events" },
  { keys: ["Enter"], title: said("helpSheet.toPayload"), section: "events" },
  { keys: ["/"], title: said("helpSheet.toFilter"), section: "events" },
  { keys: ["Shift+F10"], title: said("helpSheet.menuOfRow"), section: "events" },
  { keys: ["Escape"], title: said("helpSheet.back"), section: "window" },
];

export const tableFeature: Feature = {
  name: "table",
  actions: [...VIEWS.map(viewAction), ...TABLE_ACTIONS, ...SOCKET_ROW_ACTIONS],
  shows: [
    ...VIEWS.map(mainViews.row),
    ...TABLE_KEYS.map(keySheet.row),
    ...SOCKET_ROW_ACTIONS.map(rowActions.row),
    stepsBack.row((app) => {
      const is = goTo.isOpen(app.store.getState());
      goTo.close(app);
      if (is) focusRegionNamed("events");
      return is;
    }),
  ],
};
