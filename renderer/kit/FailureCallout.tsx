import type { ReactNode } from "react";
import { rowCall } from "../../shared/failure/rowCall.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { useWords } from "./useWords.ts";

export interface FailureCalloutProps {
  readonly failure: Failure;
  /** Buttons: what can be done about it here. */
  readonly children?: ReactNode;
}

/** What happened, what to do next, and the system's own code for those who look it up. */
export function FailureCallout({ failure, children }: FailureCalloutProps) {
  const t = useWords();
  const call = rowCall(failure.syscall);
  const origin = call === "" ? failure.code : `${call} → ${failure.code}`;
  return (
    <div className="callout selectable" role="alert">
      <div>
        <span className="failure">{t.text(failure.sentence)}</span>{" "}
        <span className="quiet data">{origin}</span>
      </div>
      {failure.next !== "" && <div className="quiet">{t.text(failure.next)}</div>}
      {children !== undefined && children !== false && (
        <div className="callout-row">{children}</div>
      )}
    </div>
  );
}
