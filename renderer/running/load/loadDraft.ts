// Many clients as a person writes them down: to whom, how many, what each of them sends and expects. What is wrong is said field by
// field; what is right becomes a sequence for each connection, as the command `portscope load` does it. Pure.

import type { CallInput } from "../../../shared/contract/commands.ts";
import { bytePattern } from "../../../shared/talk/sequence/bytePattern.ts";
import { milliseconds } from "../../../shared/talk/sequence/duration.ts";
import { parsePlace } from "../../../shared/talk/sequence/parsePlace.ts";
import { MAX_DURATION, VERSION } from "../../../shared/talk/sequence/sequenceFile.ts";
import { parseTemplate } from "../../../shared/talk/template/parseTemplate.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import type { LoadDraft } from "./loadState.ts";

/** As the contract has them. */
export const MOST_CONNECTIONS = 1_000_000;
const MOST_NAME = 200;

export type LoadProblems = { readonly [K in keyof LoadDraft]?: Text };

/** A sequence that was written elsewhere: it says what each connection does. */
export interface GivenSequence {
  readonly name: string;
  readonly text: string;
}

/** Nothing is written: as fast as it goes, as many as may be open. */
const MAY_BE_EMPTY = ["perSecond", "atOnce"] as const;

/** `given`: the fields of what is sent and expected say nothing then, and where it connects may be left to it. */
export function loadProblems(draft: LoadDraft, given: boolean): LoadProblems {
  const problems: { -readonly [K in keyof LoadDraft]?: Text } = {};
  const place = parsePlace(placeOf(draft), "connect");
  if (!place.ok && !(given && draft.address.trim() === "")) problems.address = place.problem;
  if (!isWhole(draft.connections)) problems.connections = notWhole();
  for (const name of MAY_BE_EMPTY)
    if (draft[name].trim() !== "" && !isWhole(draft[name])) problems[name] = notWhole();
  if (given) return problems;
  const message = templateProblem(draft.message, draft.syntax);
  if (message !== null) problems.message = message;
  if (draft.expected !== "") {
    const wrong =
      draft.test === "matches"
        ? bytePattern(draft.expected) === null
          ? said("talk.pattern", { got: draft.expected })
          : null
        : templateProblem(draft.expected, draft.syntax);
    if (wrong !== null) problems.expected = wrong;
  }
  for (const name of ["timeout", "hold"] as const)
    if (durationOf(draft[name]) === null) problems[name] = said("loadForm.duration");
  return problems;
}

/** Null while something is wrong. */
export function loadOrder(
  draft: LoadDraft,
  given: GivenSequence | null,
): CallInput<"startLoad"> | null {
  if (Object.keys(loadProblems(draft, given !== null)).length > 0) return null;
  const place = placeOf(draft);
  const isSomewhere = draft.address.trim() !== "";
  return {
    name: (given?.name ?? place).slice(0, MOST_NAME),
    text: given?.text ?? sequenceText(draft),
    at: given !== null && isSomewhere ? { place } : null,
    connections: Number(draft.connections),
    perSecond: wholeOrNull(draft.perSecond),
    atOnce: wholeOrNull(draft.atOnce),
  };
}

/** What each connection does, as a file of `portscope run`. */
export function sequenceText(draft: LoadDraft): string {
  const { message, syntax, expected, test, timeout, hold } = draft;
  const written = (text: string): string | { readonly hex: string } =>
    syntax === "hex" ? { hex: text } : text;
  const waits = durationOf(hold) ?? 0;
  const steps = [
    ...(message === "" ? [] : [{ send: written(message) }]),
    ...(expected === ""
      ? []
      : [{ expect: { [test]: test === "matches" ? expected : written(expected) } }]),
    ...(waits === 0 ? [] : [{ wait: waits }]),
  ];
  const file = {
    "portscope-sequence": VERSION,
    connect: placeOf(draft),
    timeout: durationOf(timeout) ?? undefined,
    steps,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function placeOf({ protocol, address }: LoadDraft): string {
  return `${protocol} ${address.trim()}`;
}

/** `250ms`, `1.5s`, `2m`, or milliseconds; null where it is none. */
function durationOf(text: string): number | null {
  const written = text.trim();
  if (/^\d{1,8}$/.test(written)) return milliseconds(Number(written), MAX_DURATION);
  return /^\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h)$/.test(written)
    ? milliseconds(written, MAX_DURATION)
    : null;
}

function templateProblem(text: string, syntax: LoadDraft["syntax"]): Text | null {
  const parsed = parseTemplate(text, syntax);
  return parsed.ok ? null : parsed.problem.sentence;
}

function isWhole(text: string): boolean {
  const trimmed = text.trim();
  return /^\d{1,7}$/.test(trimmed) && Number(trimmed) >= 1 && Number(trimmed) <= MOST_CONNECTIONS;
}

function notWhole(): Text {
  return said("loadForm.whole", { most: MOST_CONNECTIONS });
}

function wholeOrNull(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}
