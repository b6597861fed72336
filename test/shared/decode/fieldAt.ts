// Finds fields by the names on the way to them.

import type { Worded, WordedField } from "./worded.ts";

/** `Request/Host`, or `Response#2/Body` for the second of a name: value and byte range. */
export function fieldAt(decoded: Worded, path: string): [value: string, from: number, to: number] {
  let fields = decoded.fields;
  let found: WordedField | undefined;
  for (const step of path.split("/")) {
    const [name, which = "1"] = step.split("#");
    found = fields.filter((field) => field.name === name)[Number(which) - 1];
    if (found === undefined)
      throw new Error(`no ${step} in ${fields.map((field) => field.name).join(", ")}`);
    fields = found.children;
  }
  if (found === undefined) throw new Error("an empty path");
  return [found.value, found.from, found.to];
}

/** The values on one level, in order: `name: value`. */
export function listed(decoded: Worded, message = 0): string[] {
  return (decoded.fields[message]?.children ?? []).map((field) => `${field.name}: ${field.value}`);
}
