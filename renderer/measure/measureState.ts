// What the window keeps about its measures: which plots, how far back, how tall. The chosen range is in the filter:
// rangeFilter.ts reads it from there.

import { checkMember } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";

export const PLOT_IDS = ["bytes", "messages", "connections", "failures"] as const;
export type PlotId = (typeof PLOT_IDS)[number];

/** `kernel`: what TCP_INFO tells of the selected connection. */
export const DISTRIBUTION_IDS = ["sizes", "gaps", "answers", "kernel"] as const;
export type DistributionId = (typeof DISTRIBUTION_IDS)[number];

export const ZOOM_IDS = ["10s", "60s", "10min", "all"] as const;
export type ZoomId = (typeof ZOOM_IDS)[number];

/** µs since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const LOWEST_MEASURE = 112;
export const HIGHEST_MEASURE = 800;

export const measureSlice = sideSlice("measure", () => ({
  /** Whether they stand above the table. */
  open: false,
  asTable: false,
  /** The keyboard goes into the plot as soon as there is one. */
  entering: false,
  /** The picture stands still from when a range was chosen in it until the range is cleared. */
  held: null as Span | null,
}));

export const measurePlot = setting<PlotId>("measure.plot", "window", {
  initial: "bytes",
  check: checkMember(PLOT_IDS),
});

export const measureDistribution = setting<DistributionId>("measure.distribution", "window", {
  initial: "sizes",
  check: checkMember(DISTRIBUTION_IDS),
});

export const measureZoom = setting<ZoomId>("measure.zoom", "window", {
  initial: "60s",
  check: checkMember(ZOOM_IDS),
});

/** Pixels that the person gave it; it takes less where the table would vanish. */
export const measureHeight = setting("measure.height", "window", {
  initial: 224,
  check(value) {
    const fits = typeof value === "number" && value >= LOWEST_MEASURE && value <= HIGHEST_MEASURE;
    return fits ? Math.round(value) : null;
  },
});
