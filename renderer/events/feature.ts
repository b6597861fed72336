// Events: which view of them is shown, its rows, the selected one.

import type { Feature } from "../app/feature.ts";
import { atEachSide } from "../app/sides/sides.ts";
import { EVENT_ACTIONS } from "./eventActions.ts";
import { eventsSlice, recordingStartSlice } from "./eventsState.ts";
import { keepView } from "./followView.ts";
import { keepStart } from "./keepStart.ts";
import { selectedOfList } from "./takeRows.ts";

export const eventsFeature: Feature = {
  name: "events",
  slices: [eventsSlice, recordingStartSlice],
  actions: EVENT_ACTIONS,
  onList: atEachSide(selectedOfList),
  start: keepStart,
  startAtSide: keepView,
};
