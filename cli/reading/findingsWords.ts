// What a recording's file turned out not to be, in sentences: which places are damaged, and what other tools left out.

import { damageWords } from "../../shared/failure/damageWords.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import type { Findings } from "../../engine/record/read/Findings.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

/** Ranges and places named in one sentence; the rest is counted. */
const NAMED = 8;

/** One line each. What is damaged comes first. */
export function findingsWords(findings: Findings): string[] {
  const { damaged, places, incomplete, incompleteSeqs, cut, repeated, backwards, moreSections } =
    findings;
  const lines: string[] = [];
  lines.push(...damageWords({ count: damaged, places }).map(inEnglish.text));
  if (incomplete > 0)
    lines.push(
      `${events(incomplete)} ${incomplete === 1 ? "lacks" : "lack"} a part: ${listed(incompleteSeqs, incomplete)}`,
    );
  const gaps = findings.gaps();
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  if (missing > 0)
    lines.push(
      `${events(missing)} ${missing === 1 ? "is" : "are"} not in this file: ${listed(
        gaps
          .slice(0, NAMED)
          .map(({ from, to }) => (to - from === 1 ? `${from}` : `${from}–${to - 1}`)),
        gaps.length,
      )}`,
    );
  if (cut > 0)
    lines.push(
      `${formatCount(cut)} ${cut === 1 ? "packet was" : "packets were"} cut short by another tool`,
    );
  if (repeated > 0)
    lines.push(
      `${formatCount(repeated)} ${repeated === 1 ? "event has" : "events have"} a number that another one has: several recordings were merged, and sockets with one number may be different ones`,
    );
  if (moreSections > 0)
    lines.push(
      `the file holds ${formatCount(moreSections + 1)} recordings one behind the other: sockets with one number may be different ones`,
    );
  if (backwards > 0)
    lines.push(
      `${events(backwards)} ${backwards === 1 ? "is" : "are"} earlier than the one before: another tool changed the times`,
    );
  return lines;
}

function listed(names: readonly (string | number)[], count: number): string {
  const named = names.slice(0, NAMED);
  const more = count - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${formatCount(more)} more` : ""}`;
}

function events(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "event" : "events"}`;
}
