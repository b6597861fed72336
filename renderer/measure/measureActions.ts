// What can be done with the measures.

import { setFilter } from "../events/viewActions.ts";
import { remember } from "../app/remembered.ts";
import {
  HIGHEST_MEASURE,
  LOWEST_MEASURE,
  type DistributionId,
  type PlotId,
  type Span,
  type ZoomId,
} from "./measureState.ts";
import type { App } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { filterRange } from "./chosenRange.ts";
import { withoutRange, withRange, type TimeRange } from "./rangeFilter.ts";

export function toggleMeasure({ store }: App): void {
  // What had the focus is gone with the panel.
  const within = document.activeElement?.closest(".measure") instanceof Element;
  store.setState(({ measureOpen }) => ({ measureOpen: !measureOpen }));
  if (within && !store.getState().measureOpen) focusRegionNamed("events");
}

export function setPlot({ store }: App, measurePlot: PlotId): void {
  store.setState({ measurePlot, measureOpen: true });
  remember("measure.plot", measurePlot);
}

export function setDistribution({ store }: App, measureDistribution: DistributionId): void {
  store.setState({ measureDistribution, measureOpen: true });
  remember("measure.distribution", measureDistribution);
}

export function setZoom({ store }: App, measureZoom: ZoomId): void {
  store.setState({ measureZoom, measureOpen: true, measureHeld: null });
  remember("measure.zoom", measureZoom);
}

export function toggleMeasureTable({ store }: App): void {
  store.setState(({ measureAsTable }) => ({ measureAsTable: !measureAsTable }));
}

/** `keep` false: while it is dragged, of which only the end is remembered. */
export function setMeasureHeight({ store }: App, height: number, keep = true): void {
  const measureHeight = Math.round(Math.min(Math.max(LOWEST_MEASURE, height), HIGHEST_MEASURE));
  store.setState({ measureHeight });
  if (keep) remember("measure.height", measureHeight);
}

/**
 * Takes the range into the filter, instead of an earlier one; among the recent filters it would only be in the way.
 * `held`: the picture in which it was chosen.
 */
export function chooseRange(app: App, range: TimeRange, held: Span | null): void {
  app.store.setState({ measureHeld: held });
  setFilter(app, withRange(app.store.getState().filter, range));
}

/** Whether there was one. */
export function clearRange(app: App): boolean {
  const state = app.store.getState();
  app.store.setState({ measureHeld: null });
  if (filterRange(state) === null) return false;
  setFilter(app, withoutRange(state.filter));
  return true;
}
