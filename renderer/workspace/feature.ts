// Workspaces: what there is saved as a file, and a file opened once the person has seen what it would do.

import { dialogs } from "../app/dialog.ts";
import { finds } from "../app/finds.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { firstSteps } from "../app/windowSlots.ts";
import { foundFiles } from "./foundFiles.ts";
import { keepFiles } from "./keepFiles.ts";
import { LastWorkspace } from "./LastWorkspace.tsx";
import { OpenFileDialog } from "./OpenFileDialog.tsx";
import { WORKSPACE_ACTIONS } from "./workspaceActionRows.ts";
import { saveWorkspaceDialog, workspaceSlice } from "./workspaceState.ts";

export const workspaceFeature: Feature = {
  name: "workspace",
  slices: [workspaceSlice],
  actions: WORKSPACE_ACTIONS,
  shows: [
    firstSteps.row(LastWorkspace),
    finds.row(foundFiles),
    dialogs.row(OpenFileDialog),
    dialogs.row(
      dialogOnDemand(
        [saveWorkspaceDialog],
        async () => (await import("./SaveWorkspaceDialog.tsx")).SaveWorkspaceDialog,
      ),
    ),
  ],
  startAtHome: keepFiles,
};
