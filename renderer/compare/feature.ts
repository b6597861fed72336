// Compare: two payloads next to each other.

import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { rowActions } from "../events/eventActions.ts";
import { showTabAction } from "../payload/payloadActionRows.ts";
import { payloadTabs } from "../payload/payloadTab.ts";
import { COMPARE_ACTIONS, COMPARE_ROW_ACTIONS } from "./compareActionRows.ts";
import { COMPARE_TAB } from "./compareActions.ts";
import { compareSlice } from "./compareState.ts";
import { keepCompareTrail } from "./keepCompareTrail.ts";
import { said } from "../../shared/words/said.ts";

const TAB = {
  id: COMPARE_TAB,
  title: said("compare.compare"),
  needs: "bytes",
  component: onDemand(async () => (await import("./CompareTab.tsx")).CompareTab),
  // It is about two payloads: what is of one (the values at the cursor, its copies) would take the room that the bytes need.
  stays: true,
} as const;

export const compareFeature: Feature = {
  name: "compare",
  slices: [compareSlice],
  actions: [showTabAction(TAB), ...COMPARE_ROW_ACTIONS, ...COMPARE_ACTIONS],
  shows: [payloadTabs.row(TAB), ...COMPARE_ROW_ACTIONS.map(rowActions.row)],
  start: keepCompareTrail,
};
