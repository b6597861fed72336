// What can be shown as a distribution: a row for each, with both ways of it.

import { said, type Text } from "../../shared/words/said.ts";
import { quantile } from "../../shared/measure/bins.ts";
import { formatCount, formatDuration } from "../../shared/words/quantity.ts";
import type { Histogram, Measurement, ResponseTimes } from "../../shared/model/measure.ts";
import type { DistributionId } from "./measureState.ts";
import { formatAxisBytes } from "./plot/units.ts";
import { rowsOfLength, rowsOfPause } from "./rowFilters.ts";

/** A fact of a distribution, as a column of its words. */
export interface Fact {
  /** Told apart by it. */
  readonly id: "count" | "mean" | "total" | "p50" | "p95" | "p99" | "min" | "max";
  readonly title: Text;
  readonly text: string;
  /** Of a percentile: in the unit of the bars; null where there is none, and of other facts. */
  readonly value: number | null;
}

export interface Way {
  readonly title: Text;
  readonly sign: string;
  readonly colour: "received" | "sent";
  readonly histogram: Histogram;
  readonly facts: readonly Fact[];
  /** Values that are marked in the plot. */
  readonly marks: readonly (readonly [title: string, value: number])[];
}

export interface DistributionRow {
  readonly id: Exclude<DistributionId, "kernel">;
  readonly title: Text;
  readonly about: Text;
  /** Bars that are always there. */
  readonly usual: readonly [first: number, last: number];
  readonly axis: (value: number) => string;
  /** What bar 0 holds. */
  readonly least: string;
  readonly none: Text;
  readonly ways: (measured: Measurement) => readonly Way[];
  /** A filter for values [from, to) of a way, in the unit of its bars; up to any without `to`. */
  readonly rows: (way: Way["colour"], from: number, to?: number) => string;
}

const IN = { title: said("measure.received"), sign: "←", colour: "received" } as const;
const OUT = { title: said("measure.sent"), sign: "→", colour: "sent" } as const;
const LESS_THAN_1_US = "<\u20091\u2009µs";

export const DISTRIBUTIONS: readonly DistributionRow[] = [
  {
    id: "sizes",
    title: said("measure.sizes"),
    about: said("measure.sizesOfMessages"),
    // 0 B to 4 kB.
    usual: [0, 13],
    axis: (value) => formatAxisBytes(value),
    least: "0\u2009B",
    none: said("measure.noMessageInThisTime"),
    rows: rowsOfLength,
    ways: ({ sizesIn, sizesOut, totals }) => [
      { ...IN, histogram: sizesIn, facts: sizeFacts(totals.receives, totals.bytesIn), marks: [] },
      {
        ...OUT,
        histogram: sizesOut,
        facts: sizeFacts(totals.sends, totals.bytesOut),
        marks: [],
      },
    ],
  },
  {
    id: "gaps",
    title: said("measure.gaps"),
    about: said("measure.timeBetweenMessages"),
    // 1 µs to 16 s.
    usual: [1, 25],
    axis: formatDuration,
    least: LESS_THAN_1_US,
    none: said("measure.noTwoMessagesOfOneSocketIn"),
    rows: (way, from, to) => rowsOfPause("gap", way, from, to),
    ways: ({ gapsIn, gapsOut }) => [
      { ...IN, histogram: gapsIn, facts: gapFacts(gapsIn), marks: [] },
      { ...OUT, histogram: gapsOut, facts: gapFacts(gapsOut), marks: [] },
    ],
  },
  {
    id: "answers",
    title: said("measure.answers"),
    about: said("measure.responseTimes"),
    usual: [1, 25],
    axis: formatDuration,
    least: LESS_THAN_1_US,
    none: said("measure.noQuestionWasAnsweredInThisTime"),
    rows: (way, from, to) => rowsOfPause("response.time", way, from, to),
    ways: ({ peerAnswers, ourAnswers }) => [
      answers({ ...IN, title: said("measure.peers") }, peerAnswers),
      answers({ ...OUT, title: said("measure.ours") }, ourAnswers),
    ],
  },
];

export function distributionRow(id: DistributionId): DistributionRow | null {
  return DISTRIBUTIONS.find((row) => row.id === id) ?? null;
}

function sizeFacts(count: number, bytes: number): readonly Fact[] {
  return [
    { id: "count", title: said("measure.count"), text: formatCount(count), value: null },
    {
      id: "mean",
      title: said("measure.mean"),
      text: count === 0 ? "–" : formatAxisBytes(bytes / count),
      value: null,
    },
    { id: "total", title: said("measure.total"), text: formatAxisBytes(bytes), value: null },
  ];
}

function gapFacts({ counts, edges }: Histogram): readonly Fact[] {
  const fact = (id: "p50" | "p95" | "p99", share: number): Fact => {
    const value = quantile(counts, edges, share);
    return { id, title: id, text: durationText(value), value };
  };
  return [
    {
      id: "count",
      title: said("measure.count"),
      text: formatCount(counts.reduce((sum, count) => sum + count, 0)),
      value: null,
    },
    fact("p50", 0.5),
    fact("p95", 0.95),
    fact("p99", 0.99),
  ];
}

function answers(way: Pick<Way, "title" | "sign" | "colour">, times: ResponseTimes): Way {
  const { count, min, max, p50, p95, p99, histogram } = times;
  const marked = [
    ["p50", p50],
    ["p95", p95],
    ["p99", p99],
  ] as const;
  return {
    ...way,
    histogram,
    facts: [
      { id: "count", title: said("measure.count"), text: formatCount(count), value: null },
      { id: "min", title: said("measure.min"), text: durationText(min), value: null },
      ...marked.map(([title, value]) => ({ id: title, title, text: durationText(value), value })),
      { id: "max", title: said("measure.max"), text: durationText(max), value: max },
    ],
    marks: marked.flatMap(([title, value]) => (value === null ? [] : [[title, value] as const])),
  };
}

function durationText(value: number | null): string {
  return value === null ? "–" : formatDuration(value);
}
