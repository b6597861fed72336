// A plot over time: steps for each line, the chosen range and the rows in sight behind them, a drag that chooses a range.

import uPlot from "uplot";
import type { Span } from "../measureState.ts";
import type { Aim } from "../plot/aim.ts";
import type { BuildPlot } from "../plot/PlotCanvas.tsx";
import { bottomAxis, leftAxis, roundSteps } from "../plot/plotAxes.ts";
import { type PlotColours, faded } from "../plot/plotColours.ts";
import type { PlotCursor } from "../plot/plotCursor.ts";
import type { PlotRow } from "../plots.ts";
import { tickStep, tickText, timeTicks, type AxisOrigin } from "./timeTicks.ts";

/** What drawing reads beside the data; it changes in place. Times in µs since the epoch. */
export interface TimeFrame {
  from: number;
  to: number;
  origin: AxisOrigin;
  /** When the first event was; null while that is not known. */
  start: number | null;
  /** `to` not included. */
  range: Span | null;
  /** Of the rows that the table shows. */
  sight: Span | null;
  /** A range is being drawn: the picture stands still. */
  choosing: boolean;
}

export interface TimePlotHands {
  readonly cursor: PlotCursor;
  /** Of the mouse, before it draws. */
  readonly aim: Pick<Aim, "note" | "end">;
  /** A range is being drawn, or no more. */
  readonly hold: (choosing: boolean) => void;
  readonly onDragged: (a: number, b: number) => void;
  readonly onClear: () => void;
}

/** Pixels that a mark of the time axis needs at least. */
const TIME_ROOM = 88;
const VALUE_ROOM = 28;
const EDGE_ROOM = 28;
/** Pixels from which on a bracket is one. */
const BRACKET_ROOM = 8;
/** How high an axis is on which nothing stands; it has no marks but 0. */
const EMPTY = 1;

export function timePlotOptions(row: PlotRow, frame: TimeFrame, hands: TimePlotHands): BuildPlot {
  const step = (plot: uPlot) =>
    tickStep(frame.from, frame.to, plot.bbox.width / uPlot.pxRatio / TIME_ROOM);
  return (colours) => ({
    legend: { show: false },
    padding: [8, 12, 0, 0],
    scales: {
      x: { time: false, range: () => [frame.from, frame.to] },
      y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.05 : EMPTY] },
    },
    axes: [
      bottomAxis(colours, {
        splits: (plot, min, max) => {
          // Marks whose time would not be seen whole are left out.
          const edge = ((max - min) / (plot.bbox.width / uPlot.pxRatio || 1)) * EDGE_ROOM;
          return timeTicks(min + edge / 2, max - edge, step(plot), frame.origin);
        },
        text: (value, plot) => tickText(value, step(plot), frame.origin),
      }),
      leftAxis(colours, {
        splits: (plot, _min, max) =>
          max === EMPTY
            ? [0]
            : roundSteps(
                max,
                Math.max(2, plot.bbox.height / uPlot.pxRatio / VALUE_ROOM),
                !row.perSecond,
              ),
        text: row.axis,
      }),
    ],
    series: [{}, ...row.lines.map((line) => lineOptions(line, colours))],
    cursor: {
      y: false,
      points: { show: false },
      drag: { x: true, y: false, setScale: false, dist: 4 },
      // Before the first event there is nothing to choose.
      move: (plot, left, top) => [left < 0 ? left : Math.max(left, startOf(plot, frame)), top],
      bind: {
        mousemove: (_plot, _target, handler) => (event) => {
          hands.aim.note();
          return handler(event);
        },
        mouseleave: (_plot, _target, handler) => (event) => {
          hands.aim.end();
          return handler(event);
        },
        mousedown: (_plot, _target, handler) => (event) => {
          hands.hold(event.button === 0);
          return handler(event);
        },
        mouseup: (_plot, _target, handler) => (event) => {
          hands.hold(false);
          hands.aim.end();
          return handler(event);
        },
        dblclick: () => () => {
          hands.onClear();
          return null;
        },
      },
    },
    hooks: {
      drawClear: [(plot) => drawBands(plot, frame, colours())],
      setCursor: [
        (plot) => {
          const { left = -1 } = plot.cursor;
          hands.cursor.set(left < 0 ? null : plot.posToVal(left, "x"));
        },
      ],
      setSelect: [
        (plot) => {
          const { left, width } = plot.select;
          if (width === 0) return;
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          hands.onDragged(plot.posToVal(left, "x"), plot.posToVal(left + width, "x"));
        },
      ],
    },
  });
}

/** Pixels from the left where the first event is, or the plot begins. */
function startOf(plot: uPlot, { start }: TimeFrame): number {
  if (start === null) return 0;
  return Math.min(Math.max(0, plot.valToPos(start, "x")), plot.over.clientWidth);
}

function lineOptions(line: PlotRow["lines"][number], colours: () => PlotColours): uPlot.Series {
  const paths = uPlot.paths.stepped?.({ align: 1 });
  return {
    label: line.column,
    stroke: () => colours()[line.colour],
    width: 1.5,
    dash: [...line.dash],
    points: { show: false },
    ...(paths === undefined ? {} : { paths }),
    ...(line.filled ? { fill: () => faded(colours()[line.colour], 0.16) } : {}),
  };
}

function drawBands(plot: uPlot, { range, sight }: TimeFrame, colours: PlotColours): void {
  const { ctx, bbox } = plot;
  const ratio = uPlot.pxRatio;
  const place = ({ from, to }: Span): readonly [left: number, width: number] => {
    const clamp = (x: number) => Math.min(Math.max(bbox.left, x), bbox.left + bbox.width);
    const left = clamp(plot.valToPos(from, "x", true));
    return [left, clamp(plot.valToPos(to, "x", true)) - left];
  };
  ctx.save();
  if (sight !== null && isSeen(sight, plot)) {
    const [left, width] = place(sight);
    ctx.fillStyle = faded(colours.faint, 0.1);
    ctx.fillRect(left, bbox.top, Math.max(ratio, width), bbox.height);
    // A bracket over the plot: what the table shows now. Of a moment it would be a stray dot.
    ctx.fillStyle = colours.faint;
    if (width >= BRACKET_ROOM * ratio) ctx.fillRect(left, bbox.top - 3 * ratio, width, 2 * ratio);
  }
  if (range !== null && isSeen(range, plot)) {
    const [left, width] = place(range);
    ctx.fillStyle = faded(colours.accent, 0.14);
    ctx.fillRect(left, bbox.top, Math.max(ratio, width), bbox.height);
    ctx.fillStyle = colours.accent;
    for (const edge of [left, left + Math.max(ratio, width)])
      ctx.fillRect(Math.round(edge), bbox.top, ratio, bbox.height);
  }
  ctx.restore();
}

function isSeen({ from, to }: Span, { scales }: uPlot): boolean {
  const { min, max } = scales["x"] ?? {};
  return to >= (min ?? 0) && from <= (max ?? 0);
}
