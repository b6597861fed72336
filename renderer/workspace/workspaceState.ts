// What the window keeps about workspace files: the one that was read and waits for the person's word, the engine's list of recent
// ones, and the names that files gave to sockets.

import type { WorkspacesStatus } from "../../shared/model/workspaces.ts";
import type { Workspace } from "../../shared/workspace/workspace.ts";
import { dialog } from "../app/dialog.ts";
import { slice } from "../app/slice.ts";

/** A file that was read; nothing of it is opened yet. */
export interface AskedWorkspace {
  /** Without its folder. */
  readonly name: string;
  /** On the engine's machine; empty where the file came from the person's own. */
  readonly path: string;
  readonly workspace: Workspace;
}

interface WorkspaceState {
  readonly asked: AskedWorkspace | null;
  /** Of the engine's own App. */
  readonly files: WorkspacesStatus;
  /** Of a recording that was dropped, and whose path is to be told. */
  readonly named: string;
  /** Of sockets, by `draftKey`: written again when they are saved. */
  readonly names: ReadonlyMap<string, string>;
  /** Where a workspace was opened from or saved to last; empty before. */
  readonly path: string;
}

export const workspaceSlice = slice("workspace", (): WorkspaceState => ({
  asked: null,
  files: { offered: null, recent: [] },
  named: "",
  names: new Map(),
  path: "",
}));

export const openFileDialog = dialog("openFile");
export const saveWorkspaceDialog = dialog("saveWorkspace");
