// How far a filtered view has come, in words.

import type { Damage } from "../../shared/model/damage.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { Query, ScanState, Undecided } from "../../shared/model/query.ts";

/**
 * `12 of 1 043 events`: rows found among the scope's events; without a filter only how many there are. Messages are
 * cut out of events: `12 messages in 1 043 events`.
 */
export function countWords(total: number, scan: ScanState | null, mode: Query["mode"]): Text {
  if (scan === null) return total === 0 ? "" : said("filterBar.events", { total });
  // Before the first look there is nothing to tell.
  if (scan.done === 0) return "";
  // Of those whose rows they could be; while it looks, no more than it has looked at.
  const events = Math.min(scan.done, scan.within);
  if (mode === "messages") return said("filterBar.messagesInEvents", { total, events });
  return said("filterBar.rowsOfEvents", { total, events });
}

/** Whole per cent, 100 only when all is done. What is heard first is half of the work. */
export function percentDone({ done, of, heard }: Pick<ScanState, "done" | "of" | "heard">): number {
  if (of <= 0 || done >= of) return 100;
  const share = heard === undefined ? done / of : (done + heard) / (2 * of);
  return Math.min(99, Math.max(0, Math.floor(share * 100)));
}

/** Whether there are requests of which it is not known yet that nobody answers. */
export function waitsForAnswers({ state, done, of, heard }: ScanState): boolean {
  return state === "live" && heard !== undefined && done < of;
}

/** Of rows that a regular expression took too long on; null where there is none. */
export function undecidedWords({
  count,
  seq,
}: Undecided): { readonly short: Text; readonly long: Text } | null {
  if (seq === null) return null;
  return {
    short: said("filterBar.undecided", { count }),
    long: said("filterBar.undecidedLong", { count, seq }),
  };
}

/** Of what a scan could not read in the recording's file; null where it could read all. */
export function damageShort({ count }: Damage): Text | null {
  return count === 0 ? null : said("filterBar.damaged", { count });
}
