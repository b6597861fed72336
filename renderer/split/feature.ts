// Split: views of the events side by side, each with its own sockets, filter and rows.

import type { Feature } from "../app/feature.ts";
import { mainsOfPlaces } from "../app/place.ts";
import { headEnds } from "../events/eventsSlots.ts";
import { restoreSplit } from "./splitActions.ts";
import { SPLIT_ACTIONS } from "./splitActionRows.ts";
import { splitCount, splitLayout } from "./splitState.ts";
import { SplitSwitch } from "./SplitSwitch.tsx";
import { SplitView } from "./SplitView.tsx";

export const splitFeature: Feature = {
  name: "split",
  settings: [splitCount, splitLayout],
  actions: SPLIT_ACTIONS,
  shows: [
    mainsOfPlaces.row({ place: "sockets", region: "events", component: SplitView, least: 128 }),
    headEnds.row(SplitSwitch),
  ],
  start: restoreSplit,
};
