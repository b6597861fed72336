// Events: which view of them is shown, its rows, the selected one.

import type { Feature } from "../app/feature.ts";
import { atEachSide } from "../app/sides/sides.ts";
import { callsOfFrame } from "./callsUnderWay.ts";
import { EVENT_ACTIONS } from "./eventActions.ts";
import { eventsSlice, recordingStartSlice } from "./eventsState.ts";
import { keepView } from "./followView.ts";
import { gistsSlice } from "./gistsState.ts";
import { keepGists } from "./keepGists.ts";
import { keepStart } from "./keepStart.ts";
import { sortingSlice } from "./sorting.ts";
import { selectedOfList } from "./takeRows.ts";

export const eventsFeature: Feature = {
  name: "events",
  slices: [eventsSlice, gistsSlice, recordingStartSlice, sortingSlice],
  actions: EVENT_ACTIONS,
  onList: (state, told) => {
    const changed = atEachSide(selectedOfList)(state, told);
    return { ...changed, ...callsOfFrame({ ...state, ...changed }, told) };
  },
  onFrame: callsOfFrame,
  start: keepStart,
  startAtSide(app) {
    const leaveView = keepView(app);
    const leaveGists = keepGists(app);
    return () => {
      leaveGists();
      leaveView();
    };
  },
};
