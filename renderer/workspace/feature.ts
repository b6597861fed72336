// Workspaces: what there is saved as a file, and a file opened once the person has seen what it would do.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { firstSteps } from "../app/windowSlots.ts";
import { keepFiles } from "./keepFiles.ts";
import { LastWorkspace } from "./LastWorkspace.tsx";
import { OpenWorkspaceDialog } from "./OpenWorkspaceDialog.tsx";
import { SaveWorkspaceDialog } from "./SaveWorkspaceDialog.tsx";
import { WORKSPACE_ACTIONS } from "./workspaceActionRows.ts";
import { workspaceSlice } from "./workspaceState.ts";

export const workspaceFeature: Feature = {
  name: "workspace",
  slices: [workspaceSlice],
  actions: WORKSPACE_ACTIONS,
  shows: [
    firstSteps.row(LastWorkspace),
    dialogs.row(OpenWorkspaceDialog),
    dialogs.row(SaveWorkspaceDialog),
  ],
  startAtHome: keepFiles,
};
