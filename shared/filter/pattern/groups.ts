// What follows `(` in PCRE: groups and look-around are the same in JavaScript, much else it does not have.

import type { PatternText } from "./PatternText.ts";
import { said, type Text } from "../../words/said.ts";

export type Opening =
  | { readonly kind: "group"; readonly text: string; readonly captures: boolean }
  /** A back reference by the group's name. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "comment" };

const CANNOT: readonly (readonly [RegExp, what: Text, help: Text])[] = [
  [/\(\?>/y, said("filter.atomicGroup"), said("filter.writeWhichMatchesMoreAtMost")],
  [/\(\?\|/y, said("filter.branchReset"), "Write (?:…)."],
  [/\(\?\(/y, said("filter.condition"), said("filter.writeBothCasesJoinedBy")],
  [/\(\?(?:R|[-+]?\d|&|P>)/y, said("filter.recursion"), said("filter.writePartOutAgain")],
  [/\(\?C/y, said("filter.calloutC"), said("filter.leaveItOut")],
  [/\(\*/y, said("filter.verb"), said("filter.leaveItOutWriteForParenthesisAnd")],
  [
    /\(\?\^?[a-zA-Z-]*[:)]/y,
    said("filter.optionInsideOfPattern"),
    said("filter.optionsStandAtStartAsIOr"),
  ],
];

/** Takes the parenthesis that opens here with what belongs to it. */
export function takeOpening(pattern: PatternText): Opening {
  const from = pattern.at;
  if (pattern.take(/\(\?#[^)]*\)/y) !== null) return { kind: "comment" };
  const reference = pattern.take(/\(\?P=(\w+)\)/y)?.[1];
  if (reference !== undefined) return { kind: "name", name: reference };
  const same = pattern.take(/\(\?(?::|=|!|<=|<!)/y)?.[0];
  if (same !== undefined) return { kind: "group", text: same, captures: false };
  const named = pattern.take(/\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/y);
  if (named !== null)
    return { kind: "group", text: `(?<${named[1] ?? named[2] ?? ""}>`, captures: true };
  for (const [start, what, help] of CANNOT)
    if (pattern.take(start) !== null) return pattern.cannot(from, what, help);
  pattern.at += 1;
  if (pattern.next === "?")
    return pattern.refuse(
      from,
      from + 2,
      said("filter.expectedGroupGot"),
      said("filter.writeForParenthesis"),
    );
  return { kind: "group", text: "(", captures: true };
}
