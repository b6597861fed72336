// A condition of a run-time check whose refusal is a word: valibot's own messages are plain strings, so the word goes with the
// condition. contract/issueText.ts finds it there.
//
//     v.check(saying((bytes) => bytes.length > 0, () => said("area.expectedBytes")))

import type { BaseIssue } from "valibot";
import type { Text } from "./said.ts";

/** `says`: what is told of an input for which `holds` is false. */
export function saying<T>(
  holds: (input: T) => boolean,
  says: (input: T) => Text,
): (input: T) => boolean {
  return Object.assign((input: T) => holds(input), { says });
}

/** What such a condition says of the input that it refused; null for an issue of another one. */
export function saidOf({ requirement, input }: BaseIssue<unknown>): Text | null {
  return isSaying(requirement) ? requirement.says(input) : null;
}

function isSaying(value: unknown): value is { says(input: unknown): Text } {
  return typeof value === "function" && "says" in value && typeof value.says === "function";
}
