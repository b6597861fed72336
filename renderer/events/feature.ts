// Events: which view of them is shown, its rows, the selected one.

import type { Feature } from "../app/feature.ts";
import { EVENT_ACTIONS } from "./eventActions.ts";
import { eventsSlice } from "./eventsState.ts";
import { keepView } from "./followView.ts";
import { keepStart } from "./keepStart.ts";
import { selectedOfList } from "./takeRows.ts";

export const eventsFeature: Feature = {
  name: "events",
  slices: [eventsSlice],
  actions: EVENT_ACTIONS,
  onList: selectedOfList,
  start(app) {
    const stops = [keepStart(app), keepView(app)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
