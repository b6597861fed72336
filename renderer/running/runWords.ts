// How far something is that runs, and what became of it.

import { assertNever } from "../../shared/assertNever.ts";
import type { RunInfo, RunOutcome } from "../../shared/model/running.ts";
import { said, type Text } from "../../shared/words/said.ts";

export function progressWords(run: RunInfo): Text {
  switch (run.kind) {
    case "repeat": {
      const { sent, of, perSecond, meanPerSecond, missed } = run.progress;
      const rate = run.state === "running" ? perSecond : meanPerSecond;
      return said("runList.ofRepeat", { sent, of, rate, missed });
    }
    case "sequence":
      return said("runList.ofSequence", {
        steps: run.progress.steps,
        line: run.progress.at?.line ?? 0,
      });
    case "load": {
      const { of, begun, passed, failed } = run.progress;
      return said("runList.ofLoad", { of, begun, passed, failed });
    }
    case "responder":
      return said("runList.ofResponder", {
        received: run.progress.messages,
        sent: run.progress.answered,
      });
    case "check": {
      const { done, of, reaches } = run.progress;
      return said("runList.ofCheck", { done, of, reached: reaches.open + reaches.answered });
    }
    default:
      return assertNever(run);
  }
}

export function outcomeWords(outcome: RunOutcome): Text {
  switch (outcome.how) {
    case "done":
      return said("runList.done");
    case "stopped":
      return said("runList.stopped");
    case "closed":
      return said("runList.closed");
    case "failed":
      return said("runList.failed", { reason: outcome.problem.reason });
    default:
      return assertNever(outcome);
  }
}
