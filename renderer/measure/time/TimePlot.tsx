/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a canvas is drawn into it */

// What happened over time: the plot, its words, and the ways to choose a range in it.

import { useWords } from "../../kit/useWords.ts";
import type { Text } from "../../../shared/words/said.ts";
import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import { type PlotId, measureSlice } from "../measureState.ts";
import { useApp, useAppState, useSlice, useSetting } from "../../app/useApp.ts";
import type { Measured } from "../ask/watchMeasures.ts";
import { bucketSeries, highestOf } from "../bucketSeries.ts";
import { useChosenSpan } from "../range/chosenRange.ts";
import { chooseRange, clearRange, enterPlot } from "../measureActions.ts";
import { plotSentence } from "../measureWords.ts";
import { ContextArea } from "../../kit/ContextArea.tsx";
import { PlotMenu } from "../PlotMenu.tsx";
import { createAim } from "../plot/aim.ts";
import { PlotCanvas } from "../plot/PlotCanvas.tsx";
import { createPlotCursor } from "../plot/plotCursor.ts";
import { plotRow } from "../plots.ts";
import { useSpanInSight } from "../../events/rowsInSight.ts";
import { TimeCursor } from "./TimeCursor.tsx";
import { TimeLegend } from "./TimeLegend.tsx";
import { NothingHappened } from "./NothingHappened.tsx";
import { timePlotOptions, type TimeFrame, type TimePlotHands } from "./timePlotOptions.ts";
import { TimeTable } from "./TimeTable.tsx";
import { axisOrigin, tickText } from "./timeTicks.ts";
import { draggedRange } from "../range/timeWindow.ts";
import { recordingStartSlice } from "../../events/eventsState.ts";
import { timeFormatSetting } from "../../columns/columnSettings.ts";
import { marksSetting } from "../../marks/marksState.ts";
import type uPlot from "uplot";
import "./time.css";

export interface TimePlotProps {
  readonly id: PlotId;
  readonly measured: Measured;
  /** The span of the window in words, and of what sums speak of. */
  readonly span: Text;
  readonly partSpan: Text;
}

export function TimePlot({ id, measured, span, partSpan }: TimePlotProps) {
  const app = useApp();
  const t = useWords();
  const row = plotRow(id);
  const { window: shown } = measured;
  const series = useMemo(() => bucketSeries(shown, row), [shown, row]);
  const origin = useAxisOrigin(shown.to);
  const asTable = useSlice(measureSlice, (measure) => measure.asTable);
  const range = useChosenSpan();
  const sight = useSpanInSight();
  const plot = useRef<uPlot | null>(null);
  const [frame] = useState<TimeFrame>(() => ({
    from: shown.from,
    to: shown.to,
    origin,
    start: null,
    range: null,
    sight: null,
    choosing: false,
  }));
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const [aim] = useState(() => createAim(drawAgain));
  useEffect(() => aim.stop, [aim]);
  const [hands] = useState<TimePlotHands>(() => ({
    cursor: createPlotCursor(),
    aim,
    hold(choosing) {
      frame.choosing = choosing;
    },
    onDragged(a, b) {
      const { recordingStart: start } = recordingStartSlice.get(app);
      // Nothing was before it.
      if (start === null || Math.max(a, b) <= start) return;
      const pixel = (frame.to - frame.from) / (plot.current?.over.clientWidth || 1);
      chooseRange(app, draggedRange(a, b, pixel, start), { from: frame.from, to: frame.to });
    },
    onClear: () => void clearRange(app),
  }));
  const build = useMemo(() => timePlotOptions(row, frame, hands), [row, frame, hands]);

  function update(next: uPlot): void {
    // It would only move along: the same plot, as much of time.
    const alike =
      plot.current === next &&
      frame.range === range &&
      shown.to - shown.from === frame.to - frame.from;
    plot.current = next;
    // The picture must not move under the hand that draws in it, nor while that looks for where to begin.
    if (frame.choosing || (alike && aim.holds())) return;
    const { recordingStart: start } = recordingStartSlice.get(app);
    Object.assign(frame, { from: shown.from, to: shown.to, origin, start, range, sight });
    // A line along zero says nothing, and in the colour of failures something wrong.
    const drawn = series.lines.map((line) =>
      highestOf(line) > 0 ? [...line] : line.map(() => null),
    );
    next.setData([[...series.x], ...drawn]);
  }
  const timeText = (bucket: number) =>
    tickText(series.x[bucket] ?? shown.from, shown.buckets.width, origin);
  const valueText = (bucket: number, line: number) => {
    const value = series.lines[line]?.[bucket] ?? null;
    return value === null ? "–" : row.value(value);
  };
  const words = (bucket: number) =>
    `${timeText(bucket)}: ${row.lines.map(({ title }, i) => `${t.text(title)} ${valueText(bucket, i)}`).join(", ")}`;
  return (
    <div className="measure-half">
      <TimeLegend
        row={row}
        part={measured.part}
        span={partSpan}
        cursor={asTable ? null : hands.cursor}
        series={series}
        timeText={timeText}
        valueText={valueText}
      />
      {asTable ? (
        <TimeTable row={row} series={series} timeText={timeText} valueText={valueText} />
      ) : (
        <ContextArea label={t("measure.plotMenu")} menu={<PlotMenu />}>
          <div className="plot">
            <div
              className="plot-picture"
              role="img"
              aria-label={t.text(plotSentence(row, shown, span))}
            >
              <PlotCanvas build={build} update={update} />
            </div>
            {series.lines.every((line) => highestOf(line) === 0) && <NothingHappened span={span} />}
            <TimeCursor
              label={t("measure.cursorIn", { about: row.about })}
              plot={plot}
              frame={frame}
              series={series}
              hands={hands}
              words={words}
              takesFocus={() => enterPlot(app)}
              onEscape={() => clearRange(app)}
            />
          </div>
        </ContextArea>
      )}
    </div>
  );
}

function useAxisOrigin(at: number) {
  const format = useSetting(timeFormatSetting);
  const start = useSlice(recordingStartSlice, ({ recordingStart }) => recordingStart);
  const reference = useAppState((state) => marksSetting.of(state).reference?.time ?? null);
  return axisOrigin(format, at, start, reference);
}
