import { assertNever } from "../../shared/assertNever.ts";
import { damageWords } from "../../shared/failure/damageWords.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { damageShort, undecidedWords } from "../filter/scanWords.ts";
import type { Besides, FindOutcome, FindState } from "./findState.ts";

/** What a search is worded from. */
export interface FindTold extends Pick<FindState, "outcome" | "count"> {
  /** Rows are counted from above. */
  readonly newestFirst: boolean;
}

/** What came of a search, in a few words. */
export function findWords({ outcome, count, newestFirst }: FindTold): Text {
  switch (outcome.kind) {
    case "none":
      return count?.complete === true ? said("find.count", { total: count.total }) : "";
    case "searching":
      return said("find.searching");
    case "found": {
      const { index, wrapped } = outcome;
      // What was found is one of them, though it be told before the count.
      const known = Math.max(count?.total ?? 0, index + 1);
      const total = count?.complete === true ? known : null;
      const number = newestFirst ? known - index : index + 1;
      return besides(said("find.found", { number, total, wrapped }), outcome.besides);
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
