import { quantile, SIZE_EDGES, TIME_EDGES } from "../../shared/measure/bins.ts";
import type { Histogram, Measurement, ResponseTimes } from "../../shared/model/measure.ts";
import { sumOf, type Durations, type Tally } from "./Tally.ts";

/** The answer for a tally of the range; `openBefore`: connections that were open when it began. */
export function measurementOf(
  { scope, from, to }: Pick<Measurement, "scope" | "from" | "to">,
  tally: Tally,
  openBefore: number,
): Measurement {
  let sum = openBefore;
  // A filter may choose the ends of connections without their beginnings.
  const openAtEnd = tally.opened.map((opened, i) =>
    Math.max(0, (sum += opened - (tally.closed[i] ?? 0))),
  );
  const open = Math.max(0, sum);
  return {
    scope,
    from,
    to,
    buckets: {
      start: tally.start,
      width: tally.width,
      bytesIn: tally.bytesIn,
      bytesOut: tally.bytesOut,
      receives: tally.receives,
      sends: tally.sends,
      open: openAtEnd,
      opened: tally.opened,
      closed: tally.closed,
      failures: tally.failures,
    },
    totals: {
      events: tally.events,
      bytesIn: sumOf(tally.bytesIn),
      bytesOut: sumOf(tally.bytesOut),
      receives: sumOf(tally.receives),
      sends: sumOf(tally.sends),
      opened: sumOf(tally.opened),
      closed: sumOf(tally.closed),
      failures: sumOf(tally.failures),
      open,
    },
    sizesIn: sizes(tally.sizesIn),
    sizesOut: sizes(tally.sizesOut),
    gapsIn: times(tally.gapsIn),
    gapsOut: times(tally.gapsOut),
    peerAnswers: responses(tally.peerAnswers),
    ourAnswers: responses(tally.ourAnswers),
  };
}

function sizes(counts: Float64Array): Histogram {
  return { edges: SIZE_EDGES, counts };
}

function times(counts: Float64Array): Histogram {
  return { edges: TIME_EDGES, counts };
}

function responses({ counts, min, max }: Durations): ResponseTimes {
  const histogram = times(counts);
  const count = sumOf(counts);
  // No percentile lies outside of what was seen, whatever its bin covers.
  const at = (share: number) => {
    const value = quantile(counts, histogram.edges, share);
    return value === null ? null : Math.min(max, Math.max(min, value));
  };
  return {
    count,
    min: count === 0 ? null : min,
    max: count === 0 ? null : max,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    histogram,
  };
}
