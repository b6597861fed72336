// What the window keeps about its measures: which plots, how far back, how tall. Whether they are open is the table's
// (tableState.ts), and the chosen range is in the filter: measure/rangeFilter.ts reads it from there.

import { recall } from "../app/remembered.ts";

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

export interface MeasureState {
  readonly measurePlot: PlotId;
  readonly measureDistribution: DistributionId;
  readonly measureZoom: ZoomId;
  readonly measureAsTable: boolean;
  /** Pixels that the person gave it; it takes less where the table would vanish. */
  readonly measureHeight: number;
  /** The picture stands still from when a range was chosen in it until the range is cleared. */
  readonly measureHeld: Span | null;
}

export const LOWEST_MEASURE = 112;
export const HIGHEST_MEASURE = 800;

export function initialMeasureState(): MeasureState {
  const oneOf = <T extends string>(key: string, ids: readonly T[], fallback: T): T =>
    recall(key, fallback, (value) => ids.find((id) => id === value) ?? null);
  return {
    measurePlot: oneOf<PlotId>("measure.plot", PLOT_IDS, "bytes"),
    measureDistribution: oneOf<DistributionId>("measure.distribution", DISTRIBUTION_IDS, "sizes"),
    measureZoom: oneOf<ZoomId>("measure.zoom", ZOOM_IDS, "60s"),
    measureAsTable: false,
    measureHeight: recall("measure.height", 224, checkHeight),
    measureHeld: null,
  };
}

function checkHeight(value: unknown): number | null {
  const fits = typeof value === "number" && value >= LOWEST_MEASURE && value <= HIGHEST_MEASURE;
  return fits ? Math.round(value) : null;
}
