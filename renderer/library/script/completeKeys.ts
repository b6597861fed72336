// The keys that may stand at the caret of a sequence or a responder in YAML, as the files' own declarations name them. Pure.

import type { ScriptKind } from "../../../shared/library/library.ts";
import { responderCheck } from "../../../shared/talk/responder/responderFile.ts";
import {
  expectationCheck,
  sequenceCheck,
  STEP_KEYS,
  STEPS,
} from "../../../shared/talk/sequence/sequenceFile.ts";

export interface KeysHere {
  /** UTF-16 offset at which what is typed of one begins. */
  readonly from: number;
  /** Those that begin with what is typed. */
  readonly keys: readonly string[];
}

const EXPECTATION = Object.keys(expectationCheck.entries);
const RULE = responderCheck.entries.rules.item.entries;

/** By the key that they stand below; "" at the top. */
const BELOW: Readonly<Record<ScriptKind, Readonly<Record<string, readonly string[]>>>> = {
  sequence: {
    "": Object.keys(sequenceCheck.entries).filter((key) => key !== "$schema"),
    steps: STEP_KEYS,
    else: STEP_KEYS,
    expect: EXPECTATION,
    loop: Object.keys(STEPS.loop.entries),
    if: Object.keys(STEPS.if.entries),
    call: ["file", "with", "variables", "take"],
  },
  responder: {
    "": Object.keys(responderCheck.entries).filter((key) => key !== "$schema"),
    rules: Object.keys(RULE),
    match: EXPECTATION.filter((key) => key !== "timeout"),
    when: ["variable", "equals", "matches"],
  },
};

/** Null where no key is being written. */
export function completeKeys(kind: ScriptKind, text: string, caret: number): KeysHere | null {
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const [, lead, word = ""] = /^(\s*(?:- )*)([\w-]*)$/.exec(text.slice(start, caret)) ?? [];
  if (lead === undefined || /^[\w-]*\s*:/.test(text.slice(caret))) return null;
  const known = BELOW[kind][parentOf(text.slice(0, start), lead.length)];
  const keys = known?.filter((key) => key.startsWith(word) && key !== word) ?? [];
  return keys.length === 0 ? null : { from: caret - word.length, keys };
}

/** The key of the nearest line above that stands further to the left; "" where there is none. */
function parentOf(above: string, indent: number): string {
  for (const line of above.split("\n").toReversed()) {
    const [, lead = "", key] = /^(\s*(?:- )*)([\w-]+)\s*:/.exec(line) ?? [];
    if (key !== undefined && lead.length < indent) return key;
  }
  return "";
}
