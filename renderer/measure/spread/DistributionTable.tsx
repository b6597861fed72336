/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */

import { formatCount } from "../../../shared/format/quantity.ts";
import { barWords } from "./barWords.ts";
import type { DistributionRow, Way } from "../distributions.ts";

export interface DistributionTableProps {
  readonly row: DistributionRow;
  readonly ways: readonly Way[];
  readonly bars: readonly (readonly number[])[];
}

/** The bars as rows, without those that hold nothing. */
export function DistributionTable({ row, ways, bars }: DistributionTableProps) {
  const count = Math.max(0, ...bars.map((counts) => counts.length));
  const held = Array.from({ length: count }, (_, bar) => bar).filter((bar) =>
    bars.some((counts) => (counts[bar] ?? 0) > 0),
  );
  return (
    <section className="measure-table" tabIndex={0} aria-label={`${row.about}, as table`}>
      {held.length === 0 ? (
        <p className="empty">{row.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{row.id === "sizes" ? "Size" : "Time"}</th>
              {ways.map(({ title, sign }) => (
                <th key={title} scope="col">
                  {sign} {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="data">
            {held.map((bar) => (
              <tr key={bar}>
                <th scope="row">{barWords(row, bar)}</th>
                {bars.map((counts, i) => (
                  <td key={ways[i]?.title}>{formatCount(counts[bar] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
