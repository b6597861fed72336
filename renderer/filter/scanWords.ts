// How far a filtered view has come, in words.

import { formatCount } from "../../shared/format/quantity.ts";
import type { Damage } from "../../shared/model/damage.ts";
import type { Query, ScanState, Undecided } from "../../shared/model/query.ts";

/**
 * `12 of 1 043 events`: rows found among the scope's events; without a filter only how many there are. Messages are
 * cut out of events: `12 messages in 1 043 events`.
 */
export function countWords(total: number, scan: ScanState | null, mode: Query["mode"]): string {
  if (scan === null) return total === 0 ? "" : counted(total, "event");
  // Before the first look there is nothing to tell.
  if (scan.done === 0) return "";
  // Of those whose rows they could be; while it looks, no more than it has looked at.
  const events = counted(Math.min(scan.done, scan.within), "event");
  if (mode === "messages") return `${counted(total, "message")} in ${events}`;
  return `${formatCount(total)} of ${events}`;
}

/** Whole per cent, 100 only when all is done. */
export function percentDone({ done, of }: Pick<ScanState, "done" | "of">): number {
  if (of <= 0 || done >= of) return 100;
  return Math.max(0, Math.floor((done / of) * 100));
}

function counted(count: number, what: string): string {
  return `${formatCount(count)} ${what}${count === 1 ? "" : "s"}`;
}

/** Of rows that a regular expression took too long on; null where there is none. */
export function undecidedWords({
  count,
  seq,
}: Undecided): { readonly short: string; readonly long: string } | null {
  if (seq === null) return null;
  const first = count === 1 ? `event ${seq}` : `events such as ${seq}`;
  return {
    short: `${formatCount(count)} undecided`,
    long: `The regular expression took too long on the bytes of ${first}: whether it matches is not known, and they are not shown. Look-around, back references and large counts are what makes it slow.`,
  };
}

/** Of what a scan could not read in the recording's file; null where it could read all. */
export function damageShort({ count }: Damage): string | null {
  return count === 0 ? null : `${formatCount(count)} damaged`;
}
