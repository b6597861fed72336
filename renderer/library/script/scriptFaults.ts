// What is wrong in the text of a sequence or a responder, and where: as the engine's own reader says it. Pure.

import type { ScriptKind } from "../../../shared/library/library.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import { readResponder } from "../../../shared/talk/responder/readResponder.ts";
import { BadFile } from "../../../shared/talk/sequence/BadFile.ts";
import { readSequence } from "../../../shared/talk/sequence/readSequence.ts";
import type { Text, Value } from "../../../shared/words/said.ts";

export interface ScriptFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly sentence: Text;
}

/** In the order in which they were found, at most MAX_FAULTS; none: it can be run. */
export function scriptFaults(kind: ScriptKind, text: string): readonly ScriptFault[] {
  try {
    if (kind === "sequence") readSequence(text, kind);
    else readResponder(text, kind, new Map());
    return [];
  } catch (error) {
    if (error instanceof BadFile) return error.faults.map(placed);
    if (!(error instanceof Refusal)) throw error;
    return [placed(error.failure.sentence)];
  }
}

function placed(sentence: Text): ScriptFault {
  const values: Readonly<Record<string, Value>> =
    typeof sentence === "string" ? {} : (sentence.values ?? {});
  const { line, column, problem } = values;
  if (typeof line !== "number" || typeof column !== "number" || !isText(problem))
    return { line: 1, column: 1, sentence };
  return { line, column, sentence: problem };
}

function isText(value: Value | undefined): value is Text {
  if (typeof value === "string") return true;
  return typeof value === "object" && value !== null && "word" in value;
}

/** UTF-16 offset of a place, or of the end of what is shorter. */
export function offsetOf(
  text: string,
  { line, column }: Pick<ScriptFault, "line" | "column">,
): number {
  let start = 0;
  for (let left = line - 1; left > 0; left--) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}
