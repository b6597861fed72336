import { assertNever } from "../../shared/assertNever.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import { damageWords } from "../../shared/failure/damageWords.ts";
import type { Text } from "../../shared/words/said.ts";
import { damageShort, undecidedWords } from "../filter/scanWords.ts";
import type { Besides, FindOutcome } from "./findState.ts";

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
      return `${way}${besidesWords(outcome.besides)}`;
    }
    case "nowhere":
      return `Not found in the rows shown${besidesWords(outcome.besides)}`;
    case "failed":
      return outcome.sentence;
    default:
      return assertNever(outcome);
  }
}

/** What could not be told, at length. */
export function findDoubts(outcome: FindOutcome): readonly Text[] {
  if (outcome.kind !== "found" && outcome.kind !== "nowhere") return [];
  const { undecided, damage } = outcome.besides;
  const words = undecidedWords(undecided);
  return [...(words === null ? [] : [words.long]), ...damageWords(damage)];
}

function besidesWords({ undecided, damage }: Besides): string {
  const shorts = [undecidedWords(undecided)?.short, damageShort(damage)];
  return shorts
    .map((short) => (short === undefined || short === null ? "" : `; ${short}`))
    .join("");
}
