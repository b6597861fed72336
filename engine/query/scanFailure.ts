import type { Failure } from "../../shared/model/failure.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import type { ScanResult } from "./scan/jobs.ts";

export interface ScanTask {
  /** What the thread does: the beginning of a sentence. */
  readonly doing: string;
  /** What the person can do when that fails. */
  readonly next: string;
}

/** What a thread could not do, in words. */
export function scanFailure(
  { failure, code, message }: Extract<ScanResult, { readonly type: "failed" }>,
  path: string,
  { doing, next }: ScanTask,
): Failure {
  if (failure !== null) return failure;
  if (code !== "") return explainFailure({ code, syscall: "open", endpoint: path, message });
  const sentence = `${doing} failed: ${message}.`;
  return { code: "PORTSCOPE_SCAN", syscall: "", sentence, next };
}
