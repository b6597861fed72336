// A distribution: for each factor of two a bar for either way, what was received filled, what was sent hollow.

import uPlot from "uplot";
import type { DistributionRow, Way } from "../distributions.ts";
import { barBounds, decadeTicks, heightTicks, heightOf, octaves, placeOfValue } from "./octaves.ts";
import type { BuildPlot } from "../plot/PlotCanvas.tsx";
import { bottomAxis, leftAxis } from "../plot/plotAxes.ts";
import { faded, type PlotColours } from "../plot/plotColours.ts";
import type { PlotCursor } from "../plot/plotCursor.ts";
import { formatAmount } from "../plot/units.ts";

/** What drawing reads beside the data; it changes in place. */
export interface BarFrame {
  /** Bars [first, last). */
  first: number;
  last: number;
  highest: number;
  ways: readonly Way[];
}

const TICK_ROOM = 56;
const VALUE_ROOM = 24;
/** Counts are short. */
const COUNT_ROOM = 48;
/** A number above 0 that would touch it is left out. */
const LINE = 13;
/** Where bar 0 has its mark: in its middle. */
const ZERO_PLACE = 0.5;

export function histogramOptions(
  row: DistributionRow,
  frame: BarFrame,
  cursor: PlotCursor,
  onPressed: (filter: string) => void,
): BuildPlot {
  return (colours) => ({
    legend: { show: false },
    padding: [12, 12, 0, 0],
    scales: {
      x: { time: false, range: () => [frame.first, frame.last] },
      y: { range: () => [0, Math.max(heightOf(10), heightOf(frame.highest) * 1.05)] },
    },
    axes: [
      {
        ...bottomAxis(colours, {
          splits: (plot, min, max) => {
            const least = ((max - min) * TICK_ROOM) / (plot.bbox.width / uPlot.pxRatio);
            const places = decadeTicks(min, max, least).map(placeOfValue);
            return min === 0 ? [ZERO_PLACE, ...places.filter((place) => place > least)] : places;
          },
          text: (place) => (place < 1 ? row.least : row.axis(2 ** (place - 1))),
        }),
        grid: { show: false },
      },
      leftAxis(
        colours,
        {
          splits: (plot) =>
            heightTicks(frame.highest, plot.bbox.height / uPlot.pxRatio / VALUE_ROOM)
              .map(heightOf)
              .filter(
                (height) =>
                  height === 0 || plot.valToPos(0, "y") - plot.valToPos(height, "y") > LINE,
              ),
          text: (height) => formatAmount(Math.round(10 ** height - 1)),
        },
        COUNT_ROOM,
      ),
    ],
    series: [{}, bars(colours, "received", -1), bars(colours, "sent", 1)],
    cursor: { y: false, x: false, points: { show: false }, drag: { x: false, y: false } },
    hooks: {
      ready: [
        (plot) =>
          plot.over.addEventListener("click", () => {
            const filter = pressed(plot, row, frame);
            if (filter !== null) onPressed(filter);
          }),
      ],
      draw: [(plot) => drawMarks(plot, frame, colours())],
      setCursor: [
        (plot) => {
          const { left = -1 } = plot.cursor;
          cursor.set(left < 0 ? null : Math.floor(plot.posToVal(left, "x")));
        },
      ],
    },
  });
}

/** Pixels beside a percentile's line that are meant for it. */
const NEAR = 4;

/** The rows that what one points at counts: a percentile's, or a bar's. Null where there is none. */
function pressed(plot: uPlot, row: DistributionRow, { ways }: BarFrame): string | null {
  const { left = -1 } = plot.cursor;
  if (left < 0) return null;
  for (const { colour, marks } of ways)
    for (const [, value] of marks)
      if (Math.abs(plot.valToPos(placeOfValue(value), "x") - left) <= NEAR)
        return row.rows(colour, value);
  const place = plot.posToVal(left, "x");
  const bar = Math.floor(place);
  // What was received stands left of the middle; of one alone all of it is meant.
  const held = ways.filter(({ histogram }) => (octaves(histogram)[bar] ?? 0) > 0);
  const way = held.length === 1 ? held[0] : held[place - bar < 0.5 ? 0 : 1];
  return way === undefined ? null : row.rows(way.colour, ...barBounds(bar));
}

/** `side`: left or right of the middle of what the bar holds. */
function bars(colours: () => PlotColours, colour: "received" | "sent", side: -1 | 1): uPlot.Series {
  const paths = uPlot.paths.bars?.({ size: [0.4, 24], align: side });
  return {
    stroke: () => colours()[colour],
    width: 1,
    fill: () => (side === -1 ? faded(colours()[colour], 0.7) : faded(colours()[colour], 0.1)),
    points: { show: false },
    ...(paths === undefined ? {} : { paths }),
  };
}

/** Percentiles: dashed, with their names above. */
function drawMarks(plot: uPlot, { ways }: BarFrame, colours: PlotColours): void {
  const { ctx, bbox } = plot;
  const ratio = uPlot.pxRatio;
  let free = 0;
  ctx.save();
  // not for people: CSS.
  ctx.font = `${10 * ratio}px ${colours.font.replace(/^\S+\s/, "")}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  ctx.lineWidth = ratio;
  for (const way of ways) {
    ctx.strokeStyle = colours[way.colour];
    ctx.fillStyle = colours[way.colour];
    ctx.setLineDash(way.colour === "sent" ? [4 * ratio, 3 * ratio] : []);
    for (const [title, value] of way.marks) {
      const x = Math.round(plot.valToPos(placeOfValue(value), "x", true)) + ratio / 2;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      const half = ctx.measureText(title).width / 2;
      // Names that would stand on one another are left to the words beside.
      if (x - half < free) continue;
      ctx.fillText(title, x, bbox.top - ratio);
      free = x + half + 4 * ratio;
    }
  }
  ctx.restore();
}
