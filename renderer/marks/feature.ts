// Marks: what a person noted about the rows of a recording.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { Feature } from "../app/feature.ts";
import { rowActions } from "../events/eventActions.ts";
import { queryParts } from "../events/query.ts";
import { hiddenFilter } from "./marks.ts";
import { leaveNaming } from "./markActions.ts";
import { MARK_ACTIONS, MARK_ROW_ACTIONS } from "./marksActionRows.ts";
import { marksSetting, marksSlice } from "./marksState.ts";

export const marksFeature: Feature = {
  name: "marks",
  slices: [marksSlice],
  settings: [marksSetting],
  actions: MARK_ACTIONS,
  shows: [
    ...MARK_ROW_ACTIONS.map(rowActions.row),
    queryParts.row((query, state) => ({
      ...query,
      filter: andFilter(query.filter, hiddenFilter(marksSetting.of(state), query.mode)),
    })),
  ],
  startAtSide: leaveNaming,
};
