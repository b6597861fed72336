// "Open workspace…": which file, and then what of it. Until the person says so nothing listens and nothing connects.

import { useEffect } from "react";
import { ModalDialog } from "../app/ModalDialog.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { ChooseWorkspace } from "./ChooseWorkspace.tsx";
import { takeDrops } from "./keepFiles.ts";
import { WhatToOpen } from "./WhatToOpen.tsx";
import { leaveAsked } from "./workspaceActions.ts";
import { openWorkspaceDialog, workspaceSlice } from "./workspaceState.ts";
import "./workspace.css";

export function OpenWorkspaceDialog() {
  const t = useWords();
  const app = useApp();
  const asked = useSlice(workspaceSlice, (workspace) => workspace.asked);
  const open = useAppState(openWorkspaceDialog.isOpen);
  useEffect(() => takeDrops(app), [app]);
  // Escape is an answer too.
  useEffect(() => {
    if (!open && asked !== null) leaveAsked(app);
  }, [app, open, asked]);
  return (
    <ModalDialog
      dialog={openWorkspaceDialog}
      title={
        asked === null ? t("workspaces.openTitle") : t("workspaces.openNamed", { name: asked.name })
      }
      about={t(asked === null ? "workspaces.openAbout" : "workspaces.nothingYet")}
    >
      {asked === null ? <ChooseWorkspace /> : <WhatToOpen key={asked.name} asked={asked} />}
    </ModalDialog>
  );
}
