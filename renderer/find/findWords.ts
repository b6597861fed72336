import { assertNever } from "../../shared/assertNever.ts";
import { damageWords } from "../../shared/failure/damageWords.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { damageShort, undecidedWords } from "../filter/scanWords.ts";
import type { Besides, FindOutcome } from "./findState.ts";

/** What came of a search, in a few words. */
export function findWords(outcome: FindOutcome): Text {
  switch (outcome.kind) {
    case "none":
      return "";
    case "searching":
      return said("find.searching");
    case "found": {
      const { number, total, complete, wrapped } = outcome;
      const found = said("find.found", { number, total, complete, wrapped });
      return besides(found, outcome.besides);
    }
    case "nowhere":
      return besides(said("find.nowhere"), outcome.besides);
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

function besides(found: Text, { undecided, damage }: Besides): Text {
  const shorts = [undecidedWords(undecided)?.short, damageShort(damage)];
  return shorts.reduce<Text>(
    (before, short) => (short ? said("find.besides", { found: before, undecided: short }) : before),
    found,
  );
}
