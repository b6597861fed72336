// What a feature of the window is made of. Everything about it stands in its folder; renderer/features.ts lists them all.

import type { SocketChanges } from "../../shared/contract/sockets.ts";
import type { Action } from "./action.ts";
import type { App, State } from "./App.ts";
import type { SettingRow } from "./setting.ts";
import type { SliceRow } from "./slice.ts";
import type { Shown } from "./slot.ts";

/** What a frame says of the sockets; all of them, or what changed. */
export interface Told extends SocketChanges {
  /** Of the newest event that it takes into account. */
  readonly seq: number;
  /** Of the recording's first event. */
  readonly firstSeq: number;
}

export interface Feature {
  readonly name: string;
  readonly slices?: readonly SliceRow[];
  readonly settings?: readonly SettingRow[];
  readonly actions?: readonly Action[];
  /** More of them that follow from what features show, its own and others'. */
  readonly actionsOf?: (app: Pick<App, "rows">) => readonly Action[];
  /** Where it shows: rows of slots. */
  readonly shows?: readonly Shown[];
  /** What of it changes with a list of sockets that begins anew: on a new line, after a stall, with another recording. */
  readonly onList?: (state: State, told: Told) => State;
  /** What of it changes with a later frame; nothing where nothing of it concerns the feature. */
  readonly onFrame?: (state: State, told: Told) => State;
  /** Begins what it does by itself as long as the App lives. Returns its undo. */
  readonly start?: (app: App) => () => void;
  /** The same for an engine's own App alone, and for none of the files that are opened beside it. */
  readonly startAtHome?: (app: App) => () => void;
  /** The same for each side of the main view, as long as it is shown. */
  readonly startAtSide?: (app: App) => () => void;
}
