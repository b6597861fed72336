// A run of rows in parts that each take about one turn of the event loop, so that a signal is heard while a costly filter
// looks through large payloads, or a long run is printed.

import type { RowRun } from "../../engine/record/index/RowRun.ts";

/** ms that the caller should spend on one part. */
const TURN = 10;
const FEWEST = 64;

/** How many rows one part has, learnt from how long the parts before took. */
export interface Pace {
  rows: number;
}

/** The caller works on a part before it asks for the next. */
export function* partsOf(run: RowRun, pace: Pace): Generator<RowRun> {
  const { time, offset } = run.columns;
  for (let from = run.from; from < run.to;) {
    const to = Math.min(run.to, from + pace.rows);
    const started = performance.now();
    yield {
      ...run,
      from,
      to,
      end: to < run.to ? (offset[to] ?? run.end) : run.end,
      previousTime: from === run.from ? run.previousTime : (time[from - 1] ?? 0),
    };
    const ratio = TURN / Math.max(0.1, performance.now() - started);
    pace.rows = Math.max(FEWEST, Math.round(pace.rows * Math.min(2, ratio)));
    from = to;
  }
}
