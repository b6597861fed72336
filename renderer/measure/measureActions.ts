// What can be done with the measures.

import { said } from "../../shared/words/said.ts";
import type { App } from "../app/App.ts";
import { filterBy, setFilter } from "../filter/filterActions.ts";
import { filterSlice } from "../filter/filterState.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { filterRange } from "./range/chosenRange.ts";
import {
  HIGHEST_MEASURE,
  LOWEST_MEASURE,
  measureDistribution,
  measureHeight,
  measurePlot,
  measureSlice,
  measureZoom,
  type DistributionId,
  type PlotId,
  type Span,
  type ZoomId,
} from "./measureState.ts";
import { withoutRange, withRange, type TimeRange } from "./range/rangeFilter.ts";

export function toggleMeasure(app: App): void {
  // What had the focus is gone with the panel.
  const within = document.activeElement?.closest(".measure") instanceof Element;
  measureSlice.set(app, ({ open }) => ({ open: !open, entering: !open }));
  if (within && !measureSlice.get(app).open) focusRegionNamed("events");
}

export function setPlot(app: App, plot: PlotId): void {
  measurePlot.set(app, plot);
  measureSlice.set(app, { open: true });
}

export function setDistribution(app: App, distribution: DistributionId): void {
  measureDistribution.set(app, distribution);
  measureSlice.set(app, { open: true });
}

export function setZoom(app: App, zoom: ZoomId): void {
  measureZoom.set(app, zoom);
  measureSlice.set(app, { open: true, held: null });
}

export function toggleMeasureTable(app: App): void {
  measureSlice.set(app, ({ asTable }) => ({ asTable: !asTable }));
}

/** Whether the plot that appears takes the focus: once, for whoever opened the measures. */
export function enterPlot(app: App): boolean {
  const { entering } = measureSlice.get(app);
  if (entering) measureSlice.set(app, { entering: false });
  return entering;
}

/** Pixels within their bounds. */
export function measureHeightOf(height: number): number {
  return Math.round(Math.min(Math.max(LOWEST_MEASURE, height), HIGHEST_MEASURE));
}

export function setMeasureHeight(app: App, height: number): void {
  measureHeight.set(app, measureHeightOf(height));
}

/**
 * Takes the range into the filter, instead of an earlier one; among the recent filters it would only be in the way.
 * `held`: the picture in which it was chosen.
 */
export function chooseRange(app: App, range: TimeRange, held: Span | null): void {
  measureSlice.set(app, { held });
  setFilter(app, withRange(filterSlice.get(app).applied, range), {
    words: said("measure.choseRange"),
  });
}

/** Narrows the rows to those that something in the measures counts; nothing where they are narrowed so already. */
export function showRows(app: App, test: string): void {
  const { applied } = filterSlice.get(app);
  if (!` ${applied} `.includes(` ${test} `)) filterBy(app, test, "and");
}

/** Whether there was one. */
export function clearRange(app: App): boolean {
  const state = app.store.getState();
  measureSlice.set(app, { held: null });
  if (filterRange(state) === null) return false;
  setFilter(app, withoutRange(filterSlice.of(state).applied), {
    words: said("measure.clearedRange"),
  });
  return true;
}

/** A range is a step that Escape goes back, where the plots show that there is one and one is among the events. */
export function rangeBack(app: App): boolean {
  const within = document.activeElement?.closest('[data-region="events"]') instanceof Element;
  return within && measureSlice.get(app).open && clearRange(app);
}
