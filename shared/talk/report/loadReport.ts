// What a load came to, for a program: JSON, or a table of comma-separated values (RFC 4180). Times are µs.

import type { Latency } from "../../model/latency.ts";
import type { RunInfo } from "../../model/running.ts";
import type { Wording } from "../../words/wording.ts";

export type LoadInfo = Extract<RunInfo, { readonly kind: "load" }>;

/** Reasons are in the language of `t`. */
export function loadJson({ progress, startedAt, endedAt, outcome }: LoadInfo, t: Wording): object {
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

const TIMES = ["mean", "min", "p50", "p95", "p99", "max"] as const;

/** A line for each count, with the times of what took some, and for each kind of failure. Reasons are in the language of `t`. */
export function loadCsv({ progress }: LoadInfo, t: Wording): string {
  const { of, begun, connected, passed, failed, failures, connect, answer } = progress;
  const rows: readonly (readonly (string | number)[])[] = [
    ["what", "count", "code", "reason", ...TIMES.map((name) => `${name}_us`)],
    ["asked", of],
    ["begun", begun],
    ["connected", connected, "", "", ...timesOf(connect)],
    ["answered", answer?.count ?? 0, "", "", ...timesOf(answer)],
    ["passed", passed],
    ["failed", failed],
    ...failures.map(({ code, reason, count }) => ["failure", count, code ?? "", t.text(reason)]),
  ];
  const width = rows[0]?.length ?? 0;
  return rows
    .map((row) => Array.from({ length: width }, (_, at) => field(String(row[at] ?? ""))).join(","))
    .map((line) => `${line}\r\n`)
    .join("");
}

function timesOf(latency: Latency | null): readonly (number | string)[] {
  return TIMES.map((name) => (latency === null ? "" : Math.round(latency[name])));
}

/** What a spreadsheet would take for a formula stays text. */
function field(text: string): string {
  const inert = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
