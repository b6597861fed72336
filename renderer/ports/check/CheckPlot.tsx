/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a canvas is drawn into it */

// How long each look took, over time; what was not reached is a line from top to bottom.

import type uPlot from "uplot";
import { useMemo, useState } from "react";
import { isReached } from "../../../shared/model/portCheck.ts";
import { PlotCanvas } from "../../measure/plot/PlotCanvas.tsx";
import { checkPlotOptions, type CheckFrame } from "./checkPlotOptions.ts";
import { useCheck } from "./checkState.ts";

/** Looks that are drawn. */
const DRAWN = 1000;

export function CheckPlot({ label }: { readonly label: string }) {
  const results = useCheck((check) => check.results);
  // Each change draws anew.
  useCheck((check) => check.version);
  const [frame] = useState<CheckFrame>(() => ({ from: 0, to: 1, lost: [] }));
  const build = useMemo(() => checkPlotOptions(frame), [frame]);
  function update(plot: uPlot): void {
    const drawn = results.slice(-DRAWN);
    const times = drawn.map(({ time }) => time);
    const from = times[0] ?? 0;
    const to = Math.max(from + 1_000_000, times.at(-1) ?? 0);
    const lost = drawn.filter((result) => !isReached(result)).map(({ time }) => time);
    Object.assign(frame, { from, to, lost });
    plot.setData([times, drawn.map((result) => (isReached(result) ? result.ms : null))]);
  }
  return (
    <div className="check-plot" role="img" aria-label={label}>
      <PlotCanvas build={build} update={update} />
    </div>
  );
}
