// A run as JSON, to be kept or sent on: what it did, and what went wrong. Pure.

import { toEscapes } from "../../../shared/format/escapes.ts";
import type { RunInfo, StepProblem } from "../../../shared/model/running.ts";
import type { Wording } from "../../../shared/words/wording.ts";
import type { NumberedNote } from "./useRunNotes.ts";

export function runReport(run: RunInfo, notes: readonly NumberedNote[], t: Wording): string {
  const problemOf = ({ reason, expected, got, failure }: StepProblem) => ({
    reason: t.text(reason),
    expected,
    got: got === null ? null : toEscapes(got),
    code: failure?.code ?? null,
  });
  const steps = notes.flatMap(({ note }) => {
    if (note.kind !== "step") return [];
    const { path, line, does, conversation, startedAt, endedAt, events, problem } = note;
    const told = { path, line, does, conversation, startedAt, endedAt, events };
    return [{ ...told, problem: problem === null ? null : problemOf(problem) }];
  });
  const { name, kind, state, startedAt, endedAt, outcome } = run;
  const problem = outcome?.how === "failed" ? problemOf(outcome.problem) : null;
  const report = {
    name,
    kind,
    state,
    startedAt,
    endedAt,
    outcome: outcome?.how ?? null,
    problem,
    steps,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
