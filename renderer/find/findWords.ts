import { assertNever } from "../../shared/assertNever.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import { undecidedWords } from "../filter/scanWords.ts";
import type { Undecided } from "../../shared/model/query.ts";
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
      const way = wrapped === null ? count : `${count} – on from the ${wrapped}`;
      return `${way}${besides(outcome.undecided)}`;
    }
    case "nowhere":
      return `Not found in the rows shown${besides(outcome.undecided)}`;
    case "failed":
      return outcome.sentence;
    default:
      return assertNever(outcome);
  }
}

function besides(undecided: Undecided): string {
  const words = undecidedWords(undecided);
  return words === null ? "" : `; ${words.short}`;
}
