// What was sent before, newest first, walked through with the arrow keys as in a shell; the unsent draft waits at its
// end.

import { asRecord } from "../app/remembered.ts";
import { ENCODINGS } from "../../shared/text/encodings.ts";
import {
  BREAKS,
  EMPTY_DRAFT,
  ENDINGS,
  type Breaks,
  type Draft,
  type Ending,
} from "./composeBytes.ts";

export interface History {
  readonly sent: readonly Draft[];
  /** -1: the draft; 0: the newest sent. */
  readonly at: number;
  readonly draft: Draft | null;
}

const MAX_SENT = 100;

export const NO_HISTORY: History = { sent: [], at: -1, draft: null };

export function withSent(history: History, sent: Draft): History {
  const others = history.sent.filter((entry) => !sameDraft(entry, sent));
  return { sent: [sent, ...others].slice(0, MAX_SENT), at: -1, draft: null };
}

/** One step back in time (`older`) or forth; null where there is none. */
export function stepHistory(
  history: History,
  current: Draft,
  older: boolean,
): { readonly history: History; readonly show: Draft } | null {
  const at = history.at + (older ? 1 : -1);
  const draft = history.at === -1 ? current : history.draft;
  if (at === -1 && draft !== null) return { history: { ...history, at, draft: null }, show: draft };
  const show = history.sent[at];
  return show === undefined ? null : { history: { ...history, at, draft }, show };
}

export function checkHistory(value: unknown): History | null {
  if (!Array.isArray(value)) return null;
  const sent = value.flatMap((entry) => checkDraft(entry) ?? []);
  return { ...NO_HISTORY, sent: sent.slice(0, MAX_SENT) };
}

export function checkDraft(value: unknown): Draft | null {
  const record = asRecord(value);
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
  };
}

function isBreaks(value: unknown): value is Breaks {
  return typeof value === "string" && Object.hasOwn(BREAKS, value);
}

function isEnding(value: unknown): value is Ending {
  return typeof value === "string" && Object.hasOwn(ENDINGS, value);
}

function sameDraft(a: Draft, b: Draft): boolean {
  if (a.mode !== b.mode || a.text !== b.text) return false;
  return (
    a.mode === "hex" ||
    (a.ending === b.ending && a.breaks === b.breaks && a.encoding === b.encoding)
  );
}
