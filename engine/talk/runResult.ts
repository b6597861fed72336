import type { Failure } from "../../shared/model/failure.ts";
import type { RunOutcome, RunProblem, StepProblem } from "../../shared/model/running.ts";
import type { Text } from "../../shared/words/said.ts";

export type { StepProblem, StepResult } from "../../shared/model/running.ts";

/** Bytes that are told of what came instead. */
export const MAX_SHOWN = 64 * 1024;

export interface RunResult {
  readonly passed: boolean;
  /** Those that were done. */
  readonly steps: number;
  /** The first that went wrong; its `place` null: it was the opening. */
  readonly problem: RunProblem | null;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Ends a conversation. */
export class StepFailed extends Error {
  readonly problem: StepProblem;

  constructor(reason: Text, particulars: Partial<StepProblem> = {}) {
    super();
    this.problem = { reason, expected: null, got: null, failure: null, ...particulars };
  }
}

/** It was refused, by the system, the network or us. */
export function failedWith(failure: Failure): RunOutcome {
  const { problem } = new StepFailed(failure.sentence, { failure });
  return { how: "failed", problem: { ...problem, place: null } };
}
