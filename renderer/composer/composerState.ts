// What the window keeps about sending beside the drafts: what was sent before, to whom datagrams go, how far a file has come.

import type { Failure } from "../../shared/model/failure.ts";
import { setting } from "../app/setting.ts";
import { slice } from "../app/slice.ts";
import type { Draft } from "./draft/composeBytes.ts";
import { checkSent, type HistoryPlace } from "./history.ts";
import { newSeed, type Seed } from "./draft/seededRandom.ts";
import type { TemplateKit } from "./template/templateKit.ts";

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
  /** By draft (`draftKey`), of those that walk through what was sent. */
  readonly places: ReadonlyMap<string, HistoryPlace>;
  /** By draft, as typed. */
  readonly targets: ReadonlyMap<string, string>;
  /** Of the socket that was sent to last. */
  readonly refused: { readonly socket: number; readonly failure: Failure } | null;
  readonly file: FileProgress | null;
  /** The text that was pasted last, into which draft (`draftKey`): features look what it is, and may offer something for it. */
  readonly pasted: { readonly of: string; readonly text: string } | null;
  /** Whether an offer stands below the text. */
  readonly offered: boolean;
  /** What reads drafts with fields; null until it is loaded. */
  readonly templates: TemplateKit | null;
  /** Of what is random in them: another one with each that is sent. */
  readonly seed: Seed;
}

export const composerSlice = slice("composer", (): ComposerState => ({
  places: new Map(),
  targets: new Map(),
  refused: null,
  file: null,
  pasted: null,
  offered: false,
  templates: null,
  seed: newSeed(),
}));

/** The newest first. */
export const composerSent = setting<readonly Draft[]>("composer.sent", "engine", {
  initial: [],
  check: checkSent,
});
