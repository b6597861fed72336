// Whether a value from outside, a file's or a peer's, is a Text: it is shown to a person, and must not do more than that.

import { mayBeWord } from "#english";
import type { Text } from "./said.ts";

/** Words within words, and values of all of them together. */
const DEEPEST = 8;
const MOST = 200;
/** UTF-16 units of one text. */
const LONGEST = 65_536;

export function isText(value: unknown): value is Text {
  const left = { values: MOST };
  return typeof value === "string" ? value.length <= LONGEST : isSaid(value, 0, left);
}

function isSaid(value: unknown, depth: number, left: { values: number }): boolean {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return false;
  if (!("word" in value) || typeof value.word !== "string") return false;
  if (!mayBeWord(value.word)) return false;
  if (!("values" in value)) return true;
  const { values } = value;
  if (typeof values !== "object" || values === null || Array.isArray(values)) return false;
  return Object.values(values).every((each: unknown) => isValue(each, depth, left));
}

function isValue(value: unknown, depth: number, left: { values: number }): boolean {
  left.values -= 1;
  if (left.values < 0) return false;
  if (typeof value === "string") return value.length <= LONGEST;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return true;
  if (Array.isArray(value))
    return depth < DEEPEST && value.every((each: unknown) => isValue(each, depth + 1, left));
  return isSaid(value, depth + 1, left);
}
