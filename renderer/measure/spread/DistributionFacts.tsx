import { useWords } from "../../kit/useWords.ts";
import type { Text } from "../../../shared/words/said.ts";
import { formatCount } from "../../../shared/words/quantity.ts";
import { barWords } from "./barWords.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { showRows } from "../measureActions.ts";
import type { DistributionRow, Fact, Way } from "../distributions.ts";
import { usePlotCursor, type PlotCursor } from "../plot/plotCursor.ts";

export interface DistributionFactsProps {
  readonly row: DistributionRow;
  readonly ways: readonly Way[];
  readonly bars: readonly (readonly number[])[];
  readonly cursor: PlotCursor;
  readonly span: Text;
}

interface FactTextProps {
  readonly row: DistributionRow;
  readonly way: Way["colour"];
  readonly fact: Fact;
}

/** A percentile narrows the rows to those from it on. */
function FactText({ row, way, fact: { title, text, value } }: FactTextProps) {
  const app = useApp();
  const t = useWords();
  if (value === null) return text;
  return (
    <Button
      look="bare"
      title={t("measure.showRowsFrom", { what: title, value: text })}
      onClick={() => showRows(app, row.rows(way, value))}
    >
      {text}
    </Button>
  );
}

/** Each way in a few numbers; where one points at a bar, what it holds stands above. */
export function DistributionFacts({ row, ways, bars, cursor, span }: DistributionFactsProps) {
  const t = useWords();
  const bar = usePlotCursor(cursor);
  const titles = ways[0]?.facts ?? [];
  return (
    <table className="spread-facts" aria-label={t("measure.aboutIn", { about: row.about, span })}>
      <thead>
        <tr>
          <td className="spread-corner quiet">
            {bar === null ? "" : <span className="data">{barWords(row, bar)}</span>}
          </td>
          {titles.map(({ id, title }) => (
            <th key={id} scope="col">
              {t.text(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ways.map(({ title, sign, colour, facts }, i) => (
          <tr key={colour}>
            <th scope="row">
              <svg className="swatch" data-colour={colour} viewBox="0 0 16 8" aria-hidden="true">
                <rect
                  className="swatch-bar"
                  data-way={colour}
                  x="4.5"
                  y="0.5"
                  width="7"
                  height="7"
                />
              </svg>
              {sign} <span className="spread-word">{t.text(title)}</span>
              {bar !== null && (
                <span className="data quiet"> {formatCount(bars[i]?.[bar] ?? 0)}</span>
              )}
            </th>
            {facts.map((fact) => (
              <td key={fact.id} className="data">
                <FactText way={colour} row={row} fact={fact} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
