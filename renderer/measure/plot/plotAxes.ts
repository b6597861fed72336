// Axes as all plots have them: hairlines, and numbers in the data face.

import type uPlot from "uplot";
import type { PlotColours } from "./plotColours.ts";

export interface AxisChoice {
  readonly splits: (plot: uPlot, min: number, max: number) => readonly number[];
  readonly text: (value: number, plot: uPlot) => string;
}

/** Pixels that numbers at the left have; fixed, so that the plot does not move as they grow. */
export const LEFT = 68;
export const BOTTOM = 20;

export function leftAxis(
  colours: () => PlotColours,
  { splits, text }: AxisChoice,
  size = LEFT,
): uPlot.Axis {
  return {
    ...common(colours),
    scale: "y",
    size,
    splits: (plot, _axis, min, max) => [...splits(plot, min, max)],
    values: (plot, at) => at.map((value) => text(value, plot)),
  };
}

export function bottomAxis(colours: () => PlotColours, { splits, text }: AxisChoice): uPlot.Axis {
  return {
    ...common(colours),
    scale: "x",
    size: BOTTOM,
    splits: (plot, _axis, min, max) => [...splits(plot, min, max)],
    values: (plot, at) => at.map((value) => text(value, plot)),
  };
}

function common(colours: () => PlotColours): uPlot.Axis {
  return {
    stroke: () => colours().faint,
    font: colours().font,
    gap: 4,
    grid: { stroke: () => colours().line, width: 1 },
    ticks: { show: false },
  };
}

/** 0 and up to `most` round values up to the highest. */
export function roundSteps(highest: number, most: number, whole: boolean): readonly number[] {
  const least = highest / Math.max(1, most);
  let step = 10 ** Math.floor(Math.log10(Math.max(least, 1e-6)));
  for (const times of [2, 2.5, 2]) if (step < least) step *= times;
  if (whole) step = Math.max(1, Math.ceil(step));
  const values: number[] = [];
  for (let n = 0; n * step <= highest * 1.0001; n++) values.push(n * step);
  return values;
}
