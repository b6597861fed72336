// A run as a file, to be kept or sent on: for a build server, a person or a program. Pure.

import type { RunInfo } from "../../../shared/model/running.ts";
import { htmlReport } from "../../../shared/talk/report/htmlReport.ts";
import { jsonReport } from "../../../shared/talk/report/jsonReport.ts";
import { junitReport } from "../../../shared/talk/report/junitReport.ts";
import { loadCsv, loadJson } from "../../../shared/talk/report/loadReport.ts";
import {
  sourceIn,
  type ReportedNote,
  type RunReport,
} from "../../../shared/talk/report/RunReport.ts";
import type { Wording } from "../../../shared/words/wording.ts";
import type { NumberedNote } from "./useRunNotes.ts";

export const RUN_FORMATS = {
  junit: { extension: "xml", type: "application/xml" },
  html: { extension: "html", type: "text/html" },
  json: { extension: "json", type: "application/json" },
  csv: { extension: "csv", type: "text/csv" },
} as const;
export type RunFormat = keyof typeof RUN_FORMATS;

const OF_KIND: { readonly [K in RunInfo["kind"]]: readonly RunFormat[] } = {
  sequence: ["junit", "html", "json"],
  load: ["csv", "json"],
  responder: ["json"],
  repeat: ["json"],
  check: ["json"],
};

/** As what it can be kept. A sequence that still runs has no verdict to be reported. */
export function formatsOf({ kind, state }: RunInfo): readonly RunFormat[] {
  return kind === "sequence" && state !== "ended" ? [] : OF_KIND[kind];
}

export interface RunToExport {
  readonly run: RunInfo;
  readonly notes: readonly NumberedNote[];
  /** Of its file, as it was when the run began; null: that is not known. */
  readonly text: string | null;
}

export function runAs(format: RunFormat, what: RunToExport, t: Wording): string {
  const { run } = what;
  if (run.kind === "load")
    return format === "csv" ? loadCsv(run, t) : `${JSON.stringify(loadJson(run, t), null, 2)}\n`;
  if (run.kind !== "sequence") return `${JSON.stringify(plainly(run), null, 2)}\n`;
  const report = reportOf(what);
  if (format === "junit") return junitReport(report, t);
  return format === "html" ? htmlReport(report, t) : jsonReport(report, t);
}

function reportOf({ run, notes, text }: RunToExport): RunReport {
  const { name, outcome, startedAt, endedAt } = run;
  const reported = notes.flatMap(({ note }): readonly ReportedNote[] =>
    note.kind === "step" || note.kind === "log" ? [note] : [],
  );
  const texts = new Map<string | null, string>(text === null ? [] : [[null, text]]);
  return {
    name,
    file: name,
    runs: [
      {
        number: 1,
        notes: reported,
        omitted: notes[0]?.number ?? 0,
        problem: outcome?.how === "failed" ? outcome.problem : null,
        steps: run.kind === "sequence" ? run.progress.steps : reported.length,
        startedAt,
        endedAt: endedAt ?? startedAt,
      },
    ],
    sourceOf: sourceIn(texts),
  };
}

function plainly({ name, kind, state, startedAt, endedAt, outcome, progress }: RunInfo): object {
  return { name, kind, state, startedAt, endedAt, outcome: outcome?.how ?? null, progress };
}

/** What its file is called: what no system takes in a name is replaced. */
export function runFileName({ name }: RunInfo, format: RunFormat): string {
  const plain = name.replaceAll(/[/\\:*?"<>|\s]+/g, "_").slice(0, 80) || "run";
  return `${plain}.${RUN_FORMATS[format].extension}`;
}
