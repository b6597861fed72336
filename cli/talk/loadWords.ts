// What a load came to, for a person.

import type { Latency } from "../../shared/model/latency.ts";
import type { LoadProgress } from "../../shared/model/running.ts";
import type { LoadInfo } from "../../shared/talk/report/loadReport.ts";
import { t } from "../wording.ts";

/** While it goes on. */
export function loadSentence({ of, begun, running, passed, failed }: LoadProgress): string {
  return t("running.loading", { of, begun, running, passed, failed });
}

export function loadLines({ progress, startedAt, endedAt }: LoadInfo): readonly string[] {
  const { of, begun, connected, passed, failed, failures, connect, answer } = progress;
  const seconds = ((endedAt ?? startedAt) - startedAt) / 1e6;
  return [
    t("running.loaded", { of, begun, connected, passed, failed, seconds }),
    ...(connect === null ? [] : [t("running.connectTimes", timesOf(connect))]),
    ...(answer === null ? [] : [t("running.answerTimes", timesOf(answer))]),
    ...failures.map(({ code, reason, count }) =>
      t("running.loadFailure", { count, code: code ?? "", reason: t.text(reason) }),
    ),
  ];
}

function timesOf({ p50, p95, p99, max }: Latency) {
  return { p50, p95, p99, max };
}
