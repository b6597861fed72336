// What a feature of the window is made of. Everything about it stands in its folder; renderer/features.ts lists them all.

import type { Batch, Snapshot } from "../../shared/contract/messages.ts";
import type { Query } from "../../shared/model/query.ts";
import type { Action } from "./action.ts";
import type { App, State } from "./App.ts";
import type { SettingRow } from "./setting.ts";
import type { SliceRow } from "./slice.ts";
import type { Shown } from "./slot.ts";

export interface Feature {
  readonly name: string;
  readonly slices?: readonly SliceRow[];
  readonly settings?: readonly SettingRow[];
  readonly actions?: readonly Action[];
  /** Where it shows: rows of slots. */
  readonly shows?: readonly Shown[];
  /** What of it changes with a snapshot, which replaces all; `query` is what the snapshot's view shows, null: what was asked for. */
  readonly onSnapshot?: (state: State, snapshot: Snapshot, query: Query | null) => State;
  /** What of it changes with a batch; nothing where nothing of it concerns the feature. */
  readonly onBatch?: (state: State, batch: Batch) => State;
  /** Begins what it does by itself as long as the App lives. Returns its undo. */
  readonly start?: (app: App) => () => void;
}
