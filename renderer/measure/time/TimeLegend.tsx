import { useWords } from "../../kit/useWords.ts";
import type { Text } from "../../../shared/words/said.ts";
import type { ReactNode } from "react";
import { X } from "lucide-react";
import type { Measurement } from "../../../shared/model/measure.ts";
import { Button } from "../../kit/Button.tsx";
import { useApp, useAppState, useSetting, useSlice } from "../../app/useApp.ts";
import { timeFormatSetting } from "../../columns/columnSettings.ts";
import { timeText } from "../../columns/timeFormats.ts";
import type { TimeRange } from "../range/rangeFilter.ts";
import { eventsSlice, recordingStartSlice } from "../../events/eventsState.ts";
import { bucketAt, type BucketSeries } from "../bucketSeries.ts";
import { filterRange, hasOtherFilter } from "../range/chosenRange.ts";
import { LineSwatch } from "../plot/LineSwatch.tsx";
import { clearRange, showRows } from "../measureActions.ts";
import { rangeWords } from "../measureWords.ts";
import { createPlotCursor, usePlotCursor, type PlotCursor } from "../plot/plotCursor.ts";
import type { PlotLine, PlotRow } from "../plots.ts";

export interface TimeLegendProps {
  readonly row: PlotRow;
  /** What the sums are of. */
  readonly part: Measurement;
  readonly span: Text;
  /** Null where there is no plot to point into. */
  readonly cursor: PlotCursor | null;
  readonly series: BucketSeries;
  readonly timeText: (bucket: number) => string;
  readonly valueText: (bucket: number, line: number) => string;
}

const NOWHERE = createPlotCursor();

/** The plot's lines with their sums; with the values where one points. */
export function TimeLegend(props: TimeLegendProps) {
  const { row, part, span, series, timeText, valueText } = props;
  const t = useWords();
  const at = usePlotCursor(props.cursor ?? NOWHERE);
  const bucket = at === null ? null : bucketAt(series, at);
  return (
    <div className="measure-legend">
      <span className="legend-items">
        {row.lines.map((line, i) => (
          <LegendItem key={line.column} line={line}>
            <LineSwatch {...line} />
            <span className="legend-title">{t.text(line.title)}</span>
            <span className="legend-sign data" aria-hidden="true">
              {line.sign}
            </span>
            <span className="data legend-value">
              {bucket === null
                ? row.total(part.totals[line.column], line.column)
                : valueText(bucket, i)}
            </span>
          </LegendItem>
        ))}
        {bucket === null ? (
          <SpanWords span={span} />
        ) : (
          <span className="quiet data">{timeText(bucket)}</span>
        )}
      </span>
      <RangeChip />
    </div>
  );
}

interface LegendItemProps {
  readonly line: PlotLine;
  readonly children: ReactNode;
}

/** A line's name and sum: pressed, it narrows the rows to those that it counts. */
function LegendItem({ line: { title, rows }, children }: LegendItemProps) {
  const app = useApp();
  const t = useWords();
  if (rows === null) return <span className="legend-item">{children}</span>;
  return (
    <Button
      look="bare"
      className="legend-item"
      title={t("measure.showRowsOf", { what: title })}
      onClick={() => showRows(app, rows)}
    >
      {children}
    </Button>
  );
}

/** Of what time the sums are, and whether a filter chooses what is counted. */
function SpanWords({ span }: { readonly span: Text }) {
  const t = useWords();
  const ranged = useAppState((state) => filterRange(state) !== null);
  const filtered = useAppState(hasOtherFilter);
  const messages = useSlice(eventsSlice, (events) => events.mode === "messages");
  return (
    <span
      className="quiet ellipsis legend-span"
      title={
        filtered
          ? t(messages ? "measure.callsOfFilterAreCounted" : "measure.rowsOfFilterAreCounted")
          : undefined
      }
    >
      {ranged
        ? t(filtered ? "measure.inRangeFiltered" : "measure.inRange")
        : t(filtered ? "measure.inSpanFiltered" : "measure.inSpan", { span })}
    </span>
  );
}

function RangeChip() {
  const t = useWords();
  const app = useApp();
  const range = useAppState(filterRange);
  const clock = useRangeClock(range);
  if (range === null) return null;
  return (
    <Button
      look="bare"
      className="range-chip"
      aria-label={t("measure.clearRangeOf", { range: clock ?? rangeWords(range) })}
      title={`${rangeWords(range)}. ${t("measure.clearRangeOfTimeEscapeInPlot")}`}
      onClick={() => clearRange(app)}
    >
      <span className="data">{clock ?? rangeWords(range)}</span>
      <X size={14} aria-hidden="true" />
    </Button>
  );
}

/** From when to when, as a clock says it; null while the recording's start is not known. */
function useRangeClock(range: TimeRange | null): string | null {
  const start = useSlice(recordingStartSlice, ({ recordingStart }) => recordingStart);
  const utc = useSetting(timeFormatSetting) === "utc";
  if (range === null || start === null) return null;
  const at = (micros: number) =>
    timeText(start + micros, utc ? "utc" : "local", NO_ORIGINS).slice(0, MILLISECONDS);
  return `${at(range.from)} – ${at(range.to)}`;
}

const NO_ORIGINS = { start: null, previous: null, reference: null };
/** Characters of `12:04:07.113`. */
const MILLISECONDS = 12;
