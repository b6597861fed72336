import { assertNever } from "../../shared/assertNever.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import type { FindOutcome } from "./findState.ts";

/** What came of a search, in a few words. */
export function findWords(outcome: FindOutcome): string {
  switch (outcome.kind) {
    case "none":
      return "";
    case "searching":
      return "Searching…";
    case "found": {
      const { number, total, complete, wrapped } = outcome;
      const count = `${formatCount(number)} of ${formatCount(total)}${complete ? "" : " or more"}`;
      return wrapped === null ? count : `${count} – on from the ${wrapped}`;
    }
    case "nowhere":
      return "Not found in the rows shown";
    case "failed":
      return outcome.sentence;
    default:
      return assertNever(outcome);
  }
}
