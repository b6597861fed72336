// A uPlot in React: made once for each `build`, as large as its place, redrawn when the theme changes.

import { useLayoutEffect, useRef } from "react";
import { onColoursChanged, readColours, type PlotColours } from "./plotColours.ts";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import "./plot.css";

/** What a plot is made of; `colours` is asked at each drawing. */
export type BuildPlot = (colours: () => PlotColours) => Omit<uPlot.Options, "width" | "height">;

export interface PlotCanvasProps {
  /** Another one makes another plot. */
  readonly build: BuildPlot;
  /** Brings the plot up to date, after each drawing of this component. */
  readonly update: (plot: uPlot) => void;
}

export function PlotCanvas({ build, update }: PlotCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const made = useRef<uPlot | null>(null);

  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    let colours = readColours(element);
    const size = () => ({
      width: Math.max(40, element.clientWidth),
      height: Math.max(40, element.clientHeight),
    });
    const plot = new uPlot({ ...build(() => colours), ...size() }, [[]], element);
    made.current = plot;
    const observer = new ResizeObserver(() => {
      const { width, height } = size();
      if (width !== plot.width || height !== plot.height) plot.setSize({ width, height });
    });
    observer.observe(element);
    const stop = onColoursChanged(() => {
      colours = readColours(element);
      plot.redraw(false, true);
    });
    return () => {
      stop();
      observer.disconnect();
      plot.destroy();
      made.current = null;
    };
  }, [build]);

  useLayoutEffect(() => {
    if (made.current !== null) update(made.current);
  });

  return <div ref={holder} className="plot-canvas" />;
}
