// Measure: what happened over time, and how it is spread.

import { said } from "../../shared/words/said.ts";
import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { keySheet } from "../app/keySheet.ts";
import { eventsBars, headSwitches } from "../events/eventsSlots.ts";
import { stepsBack } from "../app/stepBack.ts";
import { rangeBack } from "./measureActions.ts";
import { MEASURE_ACTIONS } from "./measureActionRows.ts";
import {
  measureDistribution,
  measureHeight,
  measurePlot,
  measureSlice,
  measureZoom,
} from "./measureState.ts";
import { MeasureSwitch } from "./MeasureSwitch.tsx";

const MeasurePanel = onDemand(
  async () => (await import("./MeasurePanel.tsx")).MeasurePanel,
  (state) => measureSlice.of(state).open,
);

export const measureFeature: Feature = {
  name: "measure",
  slices: [measureSlice],
  settings: [measurePlot, measureDistribution, measureZoom, measureHeight],
  actions: MEASURE_ACTIONS,
  shows: [
    stepsBack.row(rangeBack),

    keySheet.row({
      keys: ["Shift+ArrowRight", "Enter"],
      title: said("helpSheet.drawRange"),
      section: "events",
    }),
    headSwitches.row(MeasureSwitch),
    eventsBars.row(MeasurePanel),
  ],
};
