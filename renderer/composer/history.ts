// What was sent before, newest first, walked through with the arrow keys as in a shell; the unsent draft waits at its
// end.

import { checkRecord } from "../../shared/util/check.ts";
import { ENCODINGS } from "../../shared/text/encodings.ts";
import {
  BREAKS,
  EMPTY_DRAFT,
  ENDINGS,
  type Breaks,
  type Draft,
  type Ending,
} from "./draft/composeBytes.ts";

/** Where one is in what was sent. */
export interface HistoryPlace {
  /** -1: the draft; 0: the newest sent. */
  readonly at: number;
  readonly draft: Draft | null;
}

const MAX_SENT = 100;

export const AT_DRAFT: HistoryPlace = { at: -1, draft: null };

/** What was sent is the newest then. */
export function withSent(before: readonly Draft[], sent: Draft): readonly Draft[] {
  return [sent, ...before.filter((entry) => !sameDraft(entry, sent))].slice(0, MAX_SENT);
}

/** One step back in time (`older`) or forth; null where there is none. */
export function stepHistory(
  sent: readonly Draft[],
  place: HistoryPlace,
  current: Draft,
  older: boolean,
): { readonly place: HistoryPlace; readonly show: Draft } | null {
  const at = place.at + (older ? 1 : -1);
  const draft = place.at === -1 ? current : place.draft;
  if (at === -1 && draft !== null) return { place: AT_DRAFT, show: draft };
  const show = sent[at];
  return show === undefined ? null : { place: { at, draft }, show };
}

export function checkSent(value: unknown): readonly Draft[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((entry) => checkDraft(entry) ?? []).slice(0, MAX_SENT);
}

export function checkDraft(value: unknown): Draft | null {
  const record = checkRecord(value);
  if (record === null) return null;
  const { mode, text, ending, breaks, encoding } = record;
  if ((mode !== "text" && mode !== "hex") || typeof text !== "string" || !isEnding(ending))
    return null;
  return {
    mode,
    text,
    ending,
    breaks: isBreaks(breaks) ? breaks : EMPTY_DRAFT.breaks,
    encoding: ENCODINGS.find(({ id }) => id === encoding)?.id ?? EMPTY_DRAFT.encoding,
    fields: record["fields"] === true,
    variables: checkVariables(record["variables"]),
    count: checkCount(record["count"]),
  };
}

function checkVariables(value: unknown): Draft["variables"] {
  const entries = Object.entries(checkRecord(value) ?? {});
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts);
}

function checkCount(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function isBreaks(value: unknown): value is Breaks {
  return typeof value === "string" && Object.hasOwn(BREAKS, value);
}

function isEnding(value: unknown): value is Ending {
  return typeof value === "string" && Object.hasOwn(ENDINGS, value);
}

function sameDraft(a: Draft, b: Draft): boolean {
  if (a.mode !== b.mode || a.text !== b.text || a.fields !== b.fields) return false;
  if (a.fields && JSON.stringify(a.variables) !== JSON.stringify(b.variables)) return false;
  return (
    a.mode === "hex" ||
    (a.ending === b.ending && a.breaks === b.breaks && a.encoding === b.encoding)
  );
}
