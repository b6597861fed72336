// What the window keeps about sending: the draft and what was sent before, to whom datagrams go, how far a file has come.

import type { Failure } from "../../shared/model/failure.ts";
import { setting } from "../app/setting.ts";
import { slice } from "../app/slice.ts";
import { EMPTY_DRAFT, type Draft } from "./composeBytes.ts";
import { AT_DRAFT, checkDraft, checkSent, type HistoryPlace } from "./history.ts";

/** A file on its way. */
export interface FileProgress {
  readonly name: string;
  readonly socket: number;
  /** Bytes. */
  readonly sent: number;
  readonly total: number;
  readonly stop: AbortController;
}

export interface ComposerState {
  readonly place: HistoryPlace;
  /** By socket, as typed. */
  readonly targets: Readonly<Record<number, string>>;
  /** Of the socket that was sent to last. */
  readonly refused: { readonly socket: number; readonly failure: Failure } | null;
  readonly file: FileProgress | null;
}

export const composerSlice = slice("composer", (): ComposerState => ({
  place: AT_DRAFT,
  targets: {},
  refused: null,
  file: null,
}));

export const composerDraft = setting<Draft>("composer.draft", "engine", {
  initial: EMPTY_DRAFT,
  check: checkDraft,
});

/** The newest first. */
export const composerSent = setting<readonly Draft[]>("composer.sent", "engine", {
  initial: [],
  check: checkSent,
});
