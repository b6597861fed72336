// What can be plotted over time: a row for each plot, with its lines.

import { said, type Text } from "../../shared/words/said.ts";
import { formatByteRate, formatBytes, formatCount } from "../../shared/words/quantity.ts";
import type { MeasuredBuckets, MeasuredTotals } from "../../shared/model/measure.ts";
import type { PlotId } from "./measureState.ts";
import type { ColourName } from "./plot/plotColours.ts";
import { CLOSED, FAILED, OPENED, RECEIVED, SENT } from "./rowFilters.ts";
import { formatAmount, formatAxisBytes, formatPerSecond } from "./plot/units.ts";

export type BucketColumn = Exclude<keyof MeasuredBuckets, "start" | "width">;

export interface PlotLine {
  readonly column: BucketColumn;
  readonly title: Text;
  /** Stands before it; lines differ by it and by their dashes, not by colour alone. */
  readonly sign: string;
  readonly colour: ColourName;
  /** Pixels on and off; empty for a whole line. */
  readonly dash: readonly number[];
  readonly filled: boolean;
  /** A filter for the rows that it counts; null where it is no count of rows. */
  readonly rows: string | null;
}

export interface PlotRow {
  readonly id: PlotId;
  readonly title: Text;
  /** What it shows, as its text alternative begins. */
  readonly about: Text;
  /** Whether what a bucket holds is told per second. */
  readonly perSecond: boolean;
  readonly lines: readonly PlotLine[];
  /** A value of a line, on the axis and in words. */
  readonly axis: (value: number) => string;
  readonly value: (value: number) => string;
  readonly total: (value: number, column: BucketColumn) => string;
}

const received = {
  title: said("measure.received"),
  sign: "←",
  colour: "received",
  dash: [],
  filled: true,
  rows: RECEIVED,
} as const;
const sent = {
  title: said("measure.sent"),
  sign: "→",
  colour: "sent",
  dash: [4, 3],
  filled: false,
  rows: SENT,
} as const;

export const PLOTS: readonly PlotRow[] = [
  {
    id: "bytes",
    title: said("measure.bytes"),
    about: said("measure.bytesPerSecond"),
    perSecond: true,
    lines: [
      { ...received, column: "bytesIn" },
      { ...sent, column: "bytesOut" },
    ],
    axis: (value) => formatAxisBytes(value, "/s"),
    value: formatByteRate,
    total: formatBytes,
  },
  {
    id: "messages",
    title: said("measure.messages"),
    about: said("measure.messagesPerSecond"),
    perSecond: true,
    lines: [
      { ...received, column: "receives" },
      { ...sent, column: "sends" },
    ],
    axis: formatPerSecond,
    value: formatPerSecond,
    total: formatCount,
  },
  {
    id: "connections",
    title: said("measure.connections"),
    about: said("measure.connections"),
    perSecond: false,
    lines: [
      {
        column: "open",
        title: said("measure.open"),
        sign: "●",
        colour: "text",
        dash: [],
        filled: true,
        rows: null,
      },
      {
        column: "opened",
        title: said("measure.opened"),
        sign: "+",
        colour: "accent",
        dash: [4, 3],
        filled: false,
        rows: OPENED,
      },
      {
        column: "closed",
        title: said("measure.closed"),
        sign: "−",
        colour: "faint",
        dash: [1, 3],
        filled: false,
        rows: CLOSED,
      },
    ],
    axis: formatAmount,
    value: formatCount,
    total: formatCount,
  },
  {
    id: "failures",
    title: said("measure.failures"),
    about: said("measure.callsThatFailed"),
    perSecond: false,
    lines: [
      {
        column: "failures",
        title: said("measure.failed"),
        sign: "✕",
        colour: "failure",
        dash: [],
        filled: true,
        rows: FAILED,
      },
    ],
    axis: formatAmount,
    value: formatCount,
    total: formatCount,
  },
];

export function plotRow(id: PlotId): PlotRow {
  const row = PLOTS.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RangeError(`no plot ${id}`);
  return row;
}

export function totalOf(totals: MeasuredTotals, column: BucketColumn): number {
  return totals[column];
}
