import type { Failure } from "../../shared/model/failure.ts";
import type { Step, StepPlace } from "../../shared/talk/sequence/Sequence.ts";
import type { Text } from "../../shared/words/said.ts";

/** Why a step was not passed. */
export interface StepProblem {
  readonly reason: Text;
  /** What would have been right, as a person wrote or reads it; null where nothing was compared. */
  readonly expected: string | null;
  /** What came instead, at most MAX_SHOWN bytes; null where nothing was compared. */
  readonly got: Uint8Array | null;
  /** What the system or the network refused. */
  readonly failure: Failure | null;
}

/** Bytes that are told of what came instead. */
export const MAX_SHOWN = 64 * 1024;

export interface StepResult extends StepPlace {
  readonly does: Step["do"];
  /** Of which connection, from 1. */
  readonly conversation: number;
  /** µs since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The events that happened on its socket meanwhile, by number; null: none. */
  readonly events: { readonly first: number; readonly last: number } | null;
  /** Null: it was passed. */
  readonly problem: StepProblem | null;
}

export interface RunResult {
  readonly passed: boolean;
  /** Those that were done. */
  readonly steps: number;
  /** The first that went wrong; `place` null: it was the opening. */
  readonly problem: (StepProblem & { readonly place: StepPlace | null }) | null;
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
