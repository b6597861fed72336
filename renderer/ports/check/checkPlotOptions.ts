import uPlot from "uplot";
import { zoneOffset } from "../../../shared/format/time.ts";
import { formatDuration } from "../../../shared/words/quantity.ts";
import type { BuildPlot } from "../../measure/plot/PlotCanvas.tsx";
import { bottomAxis, leftAxis, roundSteps } from "../../measure/plot/plotAxes.ts";
import { faded, type PlotColours } from "../../measure/plot/plotColours.ts";
import { tickStep, tickText, timeTicks, type AxisOrigin } from "../../measure/time/timeTicks.ts";

/** What drawing reads beside the data; it changes in place. Times in µs since the epoch. */
export interface CheckFrame {
  from: number;
  to: number;
  /** When something was not reached. */
  lost: readonly number[];
}

const TIME_ROOM = 88;
const VALUE_ROOM = 28;
const EDGE_ROOM = 28;
const MINUTE = 60_000_000;

export function checkPlotOptions(frame: CheckFrame): BuildPlot {
  const origin = (): AxisOrigin => ({ kind: "clock", offset: zoneOffset(frame.from) * MINUTE });
  const widthOf = (plot: uPlot): number => plot.bbox.width / uPlot.pxRatio || 1;
  const step = (plot: uPlot): number => tickStep(frame.from, frame.to, widthOf(plot) / TIME_ROOM);
  return (colours) => ({
    legend: { show: false },
    padding: [8, 12, 0, 0],
    scales: {
      x: { time: false, range: () => [frame.from, frame.to] },
      y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.05 : 1] },
    },
    axes: [
      bottomAxis(colours, {
        splits(plot, min, max) {
          const edge = ((max - min) / widthOf(plot)) * EDGE_ROOM;
          return timeTicks(min + edge / 2, max - edge, step(plot), origin());
        },
        text: (value, plot) => tickText(value, step(plot), origin()),
      }),
      leftAxis(colours, {
        splits: (plot, _min, max) =>
          roundSteps(max, Math.max(2, plot.bbox.height / uPlot.pxRatio / VALUE_ROOM), false),
        text: (ms) => (ms === 0 ? "0" : formatDuration(ms * 1000)),
      }),
    ],
    series: [
      {},
      {
        stroke: () => colours().accent,
        width: 1.5,
        spanGaps: false,
        points: { show: true, size: 4, fill: () => colours().accent },
      },
    ],
    cursor: { show: false },
    hooks: { drawClear: [(plot) => drawLost(plot, frame, colours())] },
  });
}

function drawLost(plot: uPlot, { lost }: CheckFrame, colours: PlotColours): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.fillStyle = faded(colours.failure, 0.7);
  for (const time of lost) {
    const x = Math.round(plot.valToPos(time, "x", true));
    ctx.fillRect(x, bbox.top, Math.max(1, uPlot.pxRatio * 1.5), bbox.height);
  }
  ctx.restore();
}
