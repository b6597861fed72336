/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */

import { useWords } from "../../kit/useWords.ts";
import { formatCount } from "../../../shared/words/quantity.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { showRows } from "../measureActions.ts";
import { barBounds } from "./octaves.ts";
import { barWords } from "./barWords.ts";
import type { DistributionRow, Way } from "../distributions.ts";

export interface DistributionTableProps {
  readonly row: DistributionRow;
  readonly ways: readonly Way[];
  readonly bars: readonly (readonly number[])[];
}

/** The bars as rows, without those that hold nothing. */
export function DistributionTable({ row, ways, bars }: DistributionTableProps) {
  const t = useWords();
  const count = Math.max(0, ...bars.map((counts) => counts.length));
  const held = Array.from({ length: count }, (_, bar) => bar).filter((bar) =>
    bars.some((counts) => (counts[bar] ?? 0) > 0),
  );
  return (
    <section
      className="measure-table"
      tabIndex={0}
      aria-label={t("measure.asTableOf", { about: row.about })}
    >
      {held.length === 0 ? (
        <p className="empty">{t.text(row.none)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{row.id === "sizes" ? t("measure.size") : t("measure.time")}</th>
              {ways.map(({ colour, title, sign }) => (
                <th key={colour} scope="col">
                  {sign} {t.text(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="data">
            {held.map((bar) => (
              <tr key={bar}>
                <th scope="row">{barWords(row, bar)}</th>
                {bars.map((counts, i) => (
                  <td key={ways[i]?.colour}>
                    <BarCount row={row} way={ways[i]} bar={bar} count={counts[bar] ?? 0} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface BarCountProps {
  readonly row: DistributionRow;
  readonly way: Way | undefined;
  readonly bar: number;
  readonly count: number;
}

/** As a click on the bar. */
function BarCount({ row, way, bar, count }: BarCountProps) {
  const app = useApp();
  const t = useWords();
  if (way === undefined || count === 0) return formatCount(count);
  return (
    <Button
      look="bare"
      title={t("measure.showRowsOf", { what: barWords(row, bar) })}
      onClick={() => showRows(app, row.rows(way.colour, ...barBounds(bar)))}
    >
      {formatCount(count)}
    </Button>
  );
}
