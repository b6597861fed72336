/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */

import { useWords } from "../../kit/useWords.ts";
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
  const t = useWords();
  const buckets = series.x
    .slice(0, -1)
    .map((_, bucket) => bucket)
    .filter((bucket) => series.lines.some((line) => (line[bucket] ?? 0) > 0))
    .toReversed();
  return (
    <section
      className="measure-table"
      tabIndex={0}
      aria-label={t("measure.asTableOf", { about: row.about })}
    >
      {buckets.length === 0 ? (
        <p className="empty">{t("measure.nothingHappenedInThisTime")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("measure.from")}</th>
              {row.lines.map(({ column, title, sign }) => (
                <th key={column} scope="col">
                  {sign} {t.text(title)}
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
