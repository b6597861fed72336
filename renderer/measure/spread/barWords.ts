import { formatCount, formatDuration } from "../../../shared/words/quantity.ts";
import type { DistributionRow } from "../distributions.ts";
import { barBounds } from "./octaves.ts";

/** What a bar holds: `256 – 511 B`, `1.02 – 2.05 ms`. */
export function barWords(row: DistributionRow, bar: number): string {
  if (bar === 0) return row.least;
  const [from, to] = barBounds(bar);
  if (row.id !== "sizes") return `${formatDuration(from)} – ${formatDuration(to)}`;
  const last = to - 1;
  const ends = from === last ? formatCount(from) : `${formatCount(from)} – ${formatCount(last)}`;
  return `${ends}\u2009B`;
}
