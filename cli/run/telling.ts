// Steps and runs as a person or a program is told of them.

import type { RunResult, StepProblem, StepResult } from "../../engine/talk/runResult.ts";
import { toEscapes } from "../../shared/format/escapes.ts";
import { hexDump } from "../../shared/format/hex.ts";
import { sayLine } from "../terminal.ts";
import { t } from "../wording.ts";

/** Text with escapes; bytes that are mostly none as a dump, a line for each of its lines. */
export function sayGot(bytes: Uint8Array): void {
  const text = bytes.length === 0 ? t("talk.gotNothing") : toEscapes(bytes);
  const escapes = text.match(/\\x/g)?.length ?? 0;
  if (escapes * 4 <= bytes.length) return sayLine(t("talk.got", { bytes: text }));
  sayLine(t("talk.got", { bytes: "" }).trimEnd());
  for (const line of hexDump(bytes).split("\n")) sayLine(line);
}

/** Of JSON: bytes as base64, sentences as they are read. */
function problemOf(problem: StepProblem | null): object | null {
  if (problem === null) return null;
  const { reason, expected, got, failure } = problem;
  return {
    reason: t.text(reason),
    code: failure?.code ?? null,
    expected,
    got: got === null ? null : Buffer.from(got).toString("base64"),
  };
}

export function stepOf({ problem, ...step }: StepResult): object {
  return { ...step, problem: problemOf(problem) };
}

export function runOf({ problem, ...result }: RunResult): object {
  const where = problem?.place ?? null;
  return { ...result, problem: problem === null ? null : { place: where, ...problemOf(problem) } };
}
