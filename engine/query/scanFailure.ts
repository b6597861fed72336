import type { Failure } from "../../shared/model/failure.ts";
import { explainFailure } from "../../shared/failure/explain.ts";
import type { FromThread } from "./scan/jobs.ts";

/** What a thread could not do, in words; `what` it did, `next` what the person can do then. */
export function scanFailure(
  message: Extract<FromThread, { readonly type: "failed" }>,
  path: string,
  what: string,
  next: string,
): Failure {
  if (message.code !== "")
    return explainFailure({
      code: message.code,
      syscall: "open",
      endpoint: path,
      message: message.message,
    });
  const sentence = `${what} failed: ${message.message}.`;
  return { code: "PORTSCOPE_SCAN", syscall: "", sentence, next };
}
