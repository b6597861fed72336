/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a canvas is drawn into it */

// How what happened is spread: sizes, times between messages, response times; as bars and in words.

import { useWords } from "../../kit/useWords.ts";
import type { Text } from "../../../shared/words/said.ts";
import { useMemo, useState } from "react";
import type { Measurement } from "../../../shared/model/measure.ts";
import { useApp, useSlice } from "../../app/useApp.ts";
import { showRows } from "../measureActions.ts";
import { DistributionFacts } from "./DistributionFacts.tsx";
import { DistributionTable } from "./DistributionTable.tsx";
import type { DistributionRow } from "../distributions.ts";
import { histogramOptions, type BarFrame } from "./histogramOptions.ts";
import { distributionSentence } from "../measureWords.ts";
import { heightOf, octaves, shownBars } from "./octaves.ts";
import { ContextArea } from "../../kit/ContextArea.tsx";
import { PlotMenu } from "../PlotMenu.tsx";
import { PlotCanvas } from "../plot/PlotCanvas.tsx";
import { createPlotCursor } from "../plot/plotCursor.ts";
import { measureSlice } from "../measureState.ts";
import type uPlot from "uplot";
import "./spread.css";

export interface DistributionProps {
  readonly row: DistributionRow;
  readonly measured: Measurement;
  readonly span: Text;
}

export function Distribution({ row, measured, span }: DistributionProps) {
  const t = useWords();
  const asTable = useSlice(measureSlice, (measure) => measure.asTable);
  const ways = row.ways(measured);
  const bars = ways.map(({ histogram }) => octaves(histogram));
  const none = bars.every((counts) => counts.every((count) => count === 0));
  const [cursor] = useState(createPlotCursor);
  const [frame] = useState<BarFrame>(() => ({ first: 0, last: 1, highest: 1, ways: [] }));
  const app = useApp();
  const build = useMemo(
    () => histogramOptions(row, frame, cursor, (filter) => showRows(app, filter)),
    [app, row, frame, cursor],
  );

  function update(plot: uPlot): void {
    const [first, last] = shownBars(bars, row.usual);
    const highest = Math.max(1, ...bars.flat());
    Object.assign(frame, { first, last, highest, ways });
    const shown = Array.from({ length: last - first }, (_, i) => first + i);
    plot.setData([
      shown.map((bar) => bar + 0.5),
      ...bars.map((counts) => shown.map((bar) => barHeight(counts[bar] ?? 0))),
    ]);
  }
  return (
    <div className="measure-half">
      <DistributionFacts row={row} ways={ways} bars={bars} cursor={cursor} span={span} />
      {asTable ? (
        <DistributionTable row={row} ways={ways} bars={bars} />
      ) : (
        <ContextArea label={t("measure.plotMenu")} menu={<PlotMenu />}>
          <div className="plot">
            <div
              className="plot-picture"
              role="img"
              aria-label={t.text(distributionSentence(row, measured, span))}
            >
              <PlotCanvas build={build} update={update} />
            </div>
            {none && (
              <div className="plot-none quiet">
                <p>{t.text(row.none)}</p>
              </div>
            )}
          </div>
        </ContextArea>
      )}
    </div>
  );
}

/** What holds nothing has no bar, not even its outline. */
function barHeight(count: number): number | null {
  return count === 0 ? null : heightOf(count);
}
