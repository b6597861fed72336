import type { Failure } from "../../shared/model/failure.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import type { ScanResult } from "./scan/jobs.ts";

/** What a thread could not do, in words; `what` it did, `next` what the person can do then. */
export function scanFailure(
  failed: Extract<ScanResult, { readonly type: "failed" }>,
  path: string,
  what: string,
  next: string,
): Failure {
  if (failed.code !== "")
    return explainFailure({
      code: failed.code,
      syscall: "open",
      endpoint: path,
      message: failed.message,
    });
  const sentence = `${what} failed: ${failed.message}.`;
  return { code: "PORTSCOPE_SCAN", syscall: "", sentence, next };
}
