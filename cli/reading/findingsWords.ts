// What a recording's file turned out not to be, in sentences: which places are damaged, and what other tools left out.

import { damageWords } from "../../shared/failure/damageWords.ts";
import type { Findings } from "../../engine/record/read/Findings.ts";
import { t } from "../wording.ts";

/** Ranges and places named in one sentence; the rest is counted. */
const NAMED = 8;

/** One line each. What is damaged comes first. */
export function findingsWords(findings: Findings): string[] {
  const { damaged, places, incomplete, incompleteSeqs, cut, repeated, backwards, moreSections } =
    findings;
  const lines: string[] = [];
  lines.push(...damageWords({ count: damaged, places }).map(t.text));
  if (incomplete > 0)
    lines.push(
      t("cli.eventsIncomplete", {
        count: incomplete,
        which: listed(incompleteSeqs, incomplete),
      }),
    );
  const gaps = findings.gaps();
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  if (missing > 0)
    lines.push(
      t("cli.eventsMissing", { count: missing, which: listed(gaps.map(range), gaps.length) }),
    );
  if (cut > 0) lines.push(t("cli.packetsCut", { count: cut }));
  if (repeated > 0) lines.push(t("cli.eventsRepeated", { count: repeated }));
  if (moreSections > 0) lines.push(t("cli.moreRecordings", { count: moreSections + 1 }));
  if (backwards > 0) lines.push(t("cli.eventsBackwards", { count: backwards }));
  return lines;
}

function range({ from, to }: { readonly from: number; readonly to: number }): string {
  return to - from === 1 ? `${from}` : `${from}–${to - 1}`;
}

function listed(names: readonly (string | number)[], count: number): string {
  const named = names.slice(0, NAMED);
  const more = count - named.length;
  const list = named.join(", ");
  return more > 0 ? t("cli.andMore", { list, more }) : list;
}
