// How far a filtered view has come, in words.

import { formatCount } from "../../shared/format/quantity.ts";
import type { ScanState } from "../../shared/model/query.ts";

/** `12 of 1 043 events`: rows found among the events looked at; without a filter only how many there are. */
export function countWords(total: number, scan: ScanState | null): string {
  if (scan === null) return total === 0 ? "" : `${formatCount(total)} ${plural(total)}`;
  return `${formatCount(total)} of ${formatCount(scan.done)} ${plural(scan.done)}`;
}

/** Whole per cent, 100 only when all is done. */
export function percentDone({ done, of }: Pick<ScanState, "done" | "of">): number {
  if (of <= 0 || done >= of) return 100;
  return Math.max(0, Math.floor((done / of) * 100));
}

function plural(count: number): string {
  return count === 1 ? "event" : "events";
}
