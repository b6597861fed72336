// What a load came to, for a person and for a program.

import type { Latency, LoadProgress, RunInfo } from "../../shared/model/running.ts";
import { t } from "../wording.ts";

type LoadInfo = Extract<RunInfo, { readonly kind: "load" }>;

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

/** Times in µs. */
export function loadJson({ progress, startedAt, endedAt, outcome }: LoadInfo): object {
  const { failures, ...rest } = progress;
  return {
    load: {
      ...rest,
      failures: failures.map(({ reason, ...failure }) => ({ ...failure, reason: t.text(reason) })),
      startedAt,
      endedAt,
      outcome: outcome?.how ?? null,
    },
  };
}
