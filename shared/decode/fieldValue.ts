// The value of a decoded field by the names that lead to it.

import { inEnglish } from "#english";
import type { Text } from "../words/said.ts";
import type { DecodedField } from "./Decoder.ts";
import { clipInfo } from "./Gist.ts";

/** Names in English, whatever the language. */
export function fieldPath(names: readonly Text[]): readonly string[] {
  return names.map((name) => inEnglish.text(name));
}

/** Of the first field with these names that has a value; null where none has. `path`: of `fieldPath`. */
export function fieldValue(fields: readonly DecodedField[], path: readonly string[]): Text | null {
  const [name, ...rest] = path;
  if (name === undefined) return null;
  for (const field of fields) {
    if (inEnglish.text(field.name) !== name) continue;
    const value = rest.length === 0 ? field.value : fieldValue(field.children, rest);
    if (value !== null && value !== "") return clipInfo(value);
  }
  return null;
}
