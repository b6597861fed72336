import type { Failure } from "../../shared/model/failure.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { ScanResult } from "./scan/jobs.ts";

export interface ScanTask {
  /** That what the thread does has failed, and why. */
  readonly failed: "query.lookingFailed" | "query.cuttingFailed" | "query.followingFailed";
  /** What the person can do then. */
  readonly next: Text;
}

/** What a thread could not do, in words. */
export function scanFailure(
  { failure, code, message }: Extract<ScanResult, { readonly type: "failed" }>,
  path: string,
  { failed, next }: ScanTask,
): Failure {
  if (failure !== null) return failure;
  if (code !== "") return explainFailure({ code, syscall: "open", endpoint: path, message });
  return { code: "PORTSCOPE_SCAN", syscall: "", sentence: said(failed, { message }), next };
}
