// Measures as sentences: what a plot says to who does not see it.

import { secondsText } from "../../shared/filter/valueText.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import { bucketSeries, highestOf } from "./bucketSeries.ts";
import type { DistributionRow } from "./distributions.ts";
import type { BucketColumn, PlotRow } from "./plots.ts";
import type { TimeRange } from "./range/rangeFilter.ts";

/** `Bytes per second in the last 60 s: received 1 234 bytes, at most 80 B/s; sent 0 bytes.` */
export function plotSentence(plot: PlotRow, measured: Measurement, span: string): string {
  const { lines } = bucketSeries(measured, plot);
  const parts = plot.lines.map(({ column, title }, i) => {
    const sum = exactWords(measured.totals[column], column);
    const highest = highestOf(lines[i] ?? []);
    const most = plot.perSecond && highest > 0 ? `, at most ${plot.value(highest)}` : "";
    return column === "open" ? `${sum} ${title}` : `${title} ${sum}${most}`;
  });
  return `${plot.about} in ${span}: ${parts.join("; ")}.`;
}

/** Sums in words, exact. */
export function exactWords(value: number, column: BucketColumn): string {
  const count = formatCount(value);
  switch (column) {
    case "bytesIn":
    case "bytesOut":
      return `${count} ${value === 1 ? "byte" : "bytes"}`;
    case "receives":
    case "sends":
    case "failures":
      return `${count} ${value === 1 ? "call" : "calls"}`;
    default:
      return count;
  }
}

/** `12.3 – 14.7 s`. */
export function rangeWords({ from, to }: TimeRange): string {
  return `${secondsText(from)} – ${secondsText(to)}\u2009s`;
}

/** `Response times in the last 60 s. peer's: count 12, min 80 µs, …; ours: none.` */
export function distributionSentence(
  row: DistributionRow,
  measured: Measurement,
  span: string,
): string {
  const ways = row.ways(measured).map(({ title, facts, histogram }) => {
    const none = histogram.counts.every((count) => count === 0);
    return `${title}: ${none ? "none" : facts.map((fact) => `${fact.title} ${fact.text}`).join(", ")}`;
  });
  return `${row.about} in ${span}; ${ways.join("; ")}.`;
}
