// Measures as sentences: what a plot says to who does not see it.

import { said, type Said, type Text } from "../../shared/words/said.ts";
import { secondsText } from "../../shared/filter/valueText.ts";
import { formatCount } from "../../shared/words/quantity.ts";
import type { Measurement } from "../../shared/model/measure.ts";
import { bucketSeries, highestOf } from "./bucketSeries.ts";
import type { DistributionRow } from "./distributions.ts";
import type { BucketColumn, PlotRow } from "./plots.ts";
import type { TimeRange } from "./range/rangeFilter.ts";

/** `Bytes per second in the last 60 s: received 1 234 bytes, at most 80 B/s; sent 0 bytes.` */
export function plotSentence(plot: PlotRow, measured: Measurement, span: Text): Said {
  const { lines } = bucketSeries(measured, plot);
  const parts = plot.lines.map(({ column, title }, i) => {
    const sum = exactWords(measured.totals[column], column);
    const highest = highestOf(lines[i] ?? []);
    if (column === "open") return said("measure.sumBefore", { sum, title });
    return plot.perSecond && highest > 0
      ? said("measure.sumAtMost", { title, sum, most: plot.value(highest) })
      : said("measure.sum", { title, sum });
  });
  return said("measure.plotSentence", { about: plot.about, span, parts });
}

/** Sums in words, exact. */
export function exactWords(value: number, column: BucketColumn): Text {
  switch (column) {
    case "bytesIn":
    case "bytesOut":
      return said("quantity.bytes", { count: value });
    case "receives":
    case "sends":
    case "failures":
      return said("measure.calls", { count: value });
    default:
      return formatCount(value);
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
  span: Text,
): Said {
  const ways = row.ways(measured).map(({ title, facts, histogram }) => {
    const none = histogram.counts.every((count) => count === 0);
    if (none) return said("measure.wayOfNone", { title });
    const parts = facts.map((fact) => said("measure.sum", { title: fact.title, sum: fact.text }));
    return said("measure.way", { title, parts });
  });
  return said("measure.distributionSentence", { about: row.about, span, ways });
}
