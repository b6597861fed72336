// The filter: which of the events are shown.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { Feature } from "../app/feature.ts";
import { queryParts } from "../events/query.ts";
import { rowActions } from "../events/eventActions.ts";
import { FILTER_ACTIONS, SHOW_IN_CONTEXT } from "./filterActionRows.ts";
import { filterHistory, filterSlice } from "./filterState.ts";

export const filterFeature: Feature = {
  name: "filter",
  slices: [filterSlice],
  settings: [filterHistory],
  actions: FILTER_ACTIONS,
  shows: [
    rowActions.row(SHOW_IN_CONTEXT),
    queryParts.row((query, state) => ({
      ...query,
      filter: andFilter(query.filter, filterSlice.of(state).applied),
    })),
  ],
};
