// The filter: which of the events are shown.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import type { Feature } from "../app/feature.ts";
import { keySheet, type KeyRow } from "../app/keySheet.ts";
import { said } from "../../shared/words/said.ts";
import { queryParts } from "../events/query.ts";
import { rowActions } from "../events/eventActions.ts";
import { FILTER_ACTIONS, SHOW_IN_CONTEXT } from "./filterActionRows.ts";
import { filterHistory, filterSlice } from "./filterState.ts";

const FILTER_KEYS: readonly KeyRow[] = [
  { keys: ["Tab"], title: said("helpSheet.takeSuggestion"), section: "events" },
  { keys: ["ArrowUp"], title: said("helpSheet.recentFilters"), section: "events" },
  { keys: ["Enter", "ArrowDown"], title: said("helpSheet.rowsOfFilter"), section: "events" },
];

export const filterFeature: Feature = {
  name: "filter",
  slices: [filterSlice],
  settings: [filterHistory],
  actions: FILTER_ACTIONS,
  shows: [
    ...FILTER_KEYS.map(keySheet.row),
    rowActions.row(SHOW_IN_CONTEXT),
    queryParts.row((query, state) => ({
      ...query,
      filter: andFilter(query.filter, filterSlice.of(state).applied),
    })),
  ],
};
