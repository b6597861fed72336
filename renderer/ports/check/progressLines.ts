import type { Wording } from "../../../shared/words/wording.ts";
import { formatCount } from "../../../shared/words/quantity.ts";
import type { CheckRun } from "./checkState.ts";

/** How far a check is, in sentences: its lookup, what was found, how long it took where it is repeated. */
export function progressLines(
  { progress, state, outcome }: CheckRun,
  t: Wording,
): readonly string[] {
  const { host, lookup, done, of, every, reaches, times } = progress;
  const lines: string[] = [];
  if (outcome?.how === "failed" && outcome.problem.failure !== null)
    lines.push(t.text(outcome.problem.failure.next));
  if (lookup !== null && lookup.ms !== null)
    lines.push(t("ports.lookedUp", { host, addresses: lookup.addresses, ms: lookup.ms }));
  if (lookup !== null && lookup.more > 0)
    lines.push(t("portCheck.moreAddresses", { count: lookup.more }));
  const reached = reaches.open + reaches.answered;
  if (every === null) {
    if (of !== null && state !== "ended")
      lines.push(t("ports.progress", { done, all: of, open: reached }));
    const kinds = Object.entries(reaches)
      .filter(([, count]) => count > 0)
      .map(
        ([reach, count]) =>
          `${t(`ports.reach_${reach as keyof typeof reaches}`)} ${formatCount(count)}`,
      );
    if (kinds.length > 0) lines.push(kinds.join(" · "));
    return lines;
  }
  if (done > 0)
    lines.push(t("ports.losses", { sent: done, reached, share: (done - reached) / done }));
  if (times !== null)
    lines.push(
      t("ports.times", {
        ...{ least: times.min / 1000, mean: times.mean / 1000, median: times.p50 / 1000 },
        ...{ p99: times.p99 / 1000, most: times.max / 1000 },
      }),
    );
  return lines;
}
