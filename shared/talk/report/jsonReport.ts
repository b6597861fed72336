// A report for programs. Its shape is stable: fields are added, none is renamed or taken away below the same version.

import { toBase64 } from "../../format/base64.ts";
import type { StepProblem } from "../../model/running.ts";
import { formatIsoTime } from "../../format/time.ts";
import type { Wording } from "../../words/wording.ts";
import type { ReportedNote, ReportedRun, RunReport } from "./RunReport.ts";

export const REPORT_VERSION = 1;

/** Times are RFC 3339, durations µs, bytes base64, sentences in the language of `t`. */
export function jsonReport({ name, file, runs, sourceOf }: RunReport, t: Wording): string {
  const report = {
    "portscope-report": REPORT_VERSION,
    name,
    file,
    passed: runs.every(({ problem }) => problem === null),
    runs: runs.map((run) => runOf(run, sourceOf, t)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function runOf(run: ReportedRun, sourceOf: RunReport["sourceOf"], t: Wording): object {
  const { number, problem, steps, startedAt, endedAt, notes, omitted } = run;
  return {
    number,
    passed: problem === null,
    startedAt: formatIsoTime(startedAt),
    duration: endedAt - startedAt,
    steps,
    problem: problem && { ...problemOf(problem, t), place: problem.place },
    notes: notes.map((note) => noteOf(note, sourceOf, t)),
    omitted,
  };
}

function noteOf(note: ReportedNote, sourceOf: RunReport["sourceOf"], t: Wording): object {
  if (note.kind === "log")
    return { kind: note.kind, time: formatIsoTime(note.time), text: note.text };
  const { kind, path, line, file = null, does, conversation, startedAt, endedAt, events } = note;
  return {
    ...{ kind, does, path, line, file, source: sourceOf(line, file), conversation },
    startedAt: formatIsoTime(startedAt),
    duration: endedAt - startedAt,
    events,
    passed: note.problem === null,
    problem: note.problem && problemOf(note.problem, t),
  };
}

function problemOf({ reason, expected, got, failure }: StepProblem, t: Wording): object {
  return {
    reason: t.text(reason),
    code: failure?.code ?? null,
    expected,
    got: got === null ? null : toBase64(got),
  };
}
