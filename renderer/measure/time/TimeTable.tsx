/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */

import type { BucketSeries } from "../bucketSeries.ts";
import type { PlotRow } from "../plots.ts";

export interface TimeTableProps {
  readonly row: PlotRow;
  readonly series: BucketSeries;
  readonly timeText: (bucket: number) => string;
  readonly valueText: (bucket: number, line: number) => string;
}

/** The plot's values as rows, the newest first, without those in which nothing was. */
export function TimeTable({ row, series, timeText, valueText }: TimeTableProps) {
  const buckets = series.x
    .slice(0, -1)
    .map((_, bucket) => bucket)
    .filter((bucket) => series.lines.some((line) => (line[bucket] ?? 0) > 0))
    .toReversed();
  return (
    <section className="measure-table" tabIndex={0} aria-label={`${row.about}, as table`}>
      {buckets.length === 0 ? (
        <p className="empty">Nothing happened in this time.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              {row.lines.map(({ title, sign }) => (
                <th key={title} scope="col">
                  {sign} {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="data">
            {buckets.map((bucket) => (
              <tr key={series.x[bucket]}>
                <th scope="row">{timeText(bucket)}</th>
                {row.lines.map(({ column }, line) => (
                  <td key={column}>{valueText(bucket, line)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
