// Actions on the measures; the table of actions has them all.

import { said, type Text } from "../../shared/words/said.ts";
import { whenLive } from "../app/engineState.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { always, when, type Availability } from "../app/available.ts";
import { filterRange } from "./range/chosenRange.ts";
import { DISTRIBUTIONS } from "./distributions.ts";
import { PLOTS } from "./plots.ts";
import { ZOOMS } from "./range/timeWindow.ts";
import { measureSlice } from "./measureState.ts";
import * as measure from "./measureActions.ts";

function row(
  id: string,
  title: Text,
  run: (app: App) => void,
  available: Availability = whenLive,
): Action {
  const synonyms = said("measure.also");
  return { id: `measure.${id}`, title, synonyms, section: "events", available, run };
}

export const MEASURE_TOGGLE: Action = {
  ...row("toggle", said("measure.showOrHideMeasures"), measure.toggleMeasure, always),
  keys: "Mod+Shift+M",
};

export const MEASURE_CLEAR: Action = row(
  "clearRange",
  said("measure.clearRangeOfTime"),
  measure.clearRange,
  when((state) => filterRange(state) !== null, said("measure.noRangeIsChosen")),
);

export const MEASURE_TABLE: Action = row(
  "table",
  said("measure.measuresAsTableOrAsPlots"),
  measure.toggleMeasureTable,
  when((state) => measureSlice.of(state).open, said("measure.isNotOpen")),
);

export const ZOOM_ACTIONS: readonly Action[] = ZOOMS.map(({ id, words }) =>
  row(`zoom.${id}`, said("measure.measureSpan", { span: words }), (app) =>
    measure.setZoom(app, id),
  ),
);

export const MEASURE_ACTIONS: readonly Action[] = [
  MEASURE_TOGGLE,
  MEASURE_CLEAR,
  MEASURE_TABLE,
  ...PLOTS.map(({ id, about }) =>
    row(`plot.${id}`, said("measure.measureThat", { about }), (app) => measure.setPlot(app, id)),
  ),
  ...DISTRIBUTIONS.map(({ id, about }) =>
    row(`distribution.${id}`, said("measure.measureThat", { about }), (app) =>
      measure.setDistribution(app, id),
    ),
  ),
  row("distribution.kernel", said("measure.whatKernelKnowsOfConnection"), (app) =>
    measure.setDistribution(app, "kernel"),
  ),
  ...ZOOM_ACTIONS,
];
