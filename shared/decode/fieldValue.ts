// The value of a decoded field by the names that lead to it.

import { inEnglish } from "#english";
import type { Text } from "../words/said.ts";
import type { DecodedField } from "./Decoder.ts";
import { clipInfo } from "./Gist.ts";

/** Names in English, whatever the language. */
export function fieldPath(names: readonly Text[]): readonly string[] {
  return names.map((name) => inEnglish.text(name));
}

/** The same wherever the names lead from: of the first field, or field within one, with these names; small letters are as capitals. */
export function fieldValueWithin(
  fields: readonly DecodedField[],
  path: readonly string[],
): Text | null {
  const here = fieldValue(fields, path, alike);
  if (here !== null) return here;
  for (const { children } of fields) {
    const within = fieldValueWithin(children, path);
    if (within !== null) return within;
  }
  return null;
}

const same = (a: string, b: string): boolean => a === b;
const alike = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Of the first field with these names that has a value; null where none has. `path`: of `fieldPath`. */
export function fieldValue(
  fields: readonly DecodedField[],
  path: readonly string[],
  isName = same,
): Text | null {
  const [name, ...rest] = path;
  if (name === undefined) return null;
  for (const field of fields) {
    if (!isName(inEnglish.text(field.name), name)) continue;
    const value = rest.length === 0 ? field.value : fieldValue(field.children, rest, isName);
    if (value !== null && value !== "") return clipInfo(value);
  }
  return null;
}
