// A system error of Node as a failure of ours: code and syscall untouched, words added.

import { explainFailure } from "../../shared/failure/explain.ts";
import type { FailureContext } from "../../shared/failure/FailureContext.ts";
import type { Failure } from "../../shared/model/failure.ts";

export type Particulars = Pick<
  FailureContext,
  "endpoint" | "at" | "kind" | "holder" | "found" | "host"
>;

export function failureFrom(error: unknown, particulars: Particulars = {}): Failure {
  const system = error instanceof Error ? (error as NodeJS.ErrnoException) : null;
  return explainFailure({
    code: system?.code ?? "UNKNOWN",
    syscall: system?.syscall ?? "",
    message: system?.message ?? String(error),
    ...particulars,
  });
}
