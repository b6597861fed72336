// "Open…": which file, and then what of a workspace. Until the person says so nothing listens and nothing connects.

import { useEffect } from "react";
import { ModalDialog } from "../app/ModalDialog.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { takeDrops } from "./keepFiles.ts";
import { WhatToOpen } from "./WhatToOpen.tsx";
import { leaveAsked } from "./workspaceActions.ts";
import { openFileDialog, workspaceSlice } from "./workspaceState.ts";
import "./workspace.css";

export function OpenFileDialog() {
  const t = useWords();
  const app = useApp();
  const asked = useSlice(workspaceSlice, (workspace) => workspace.asked);
  const open = useAppState(openFileDialog.isOpen);
  useEffect(() => takeDrops(app), [app]);
  // Escape is an answer too.
  useEffect(() => {
    if (!open && asked !== null) leaveAsked(app);
  }, [app, open, asked]);
  return (
    <ModalDialog
      dialog={openFileDialog}
      title={
        asked === null ? t("workspaces.openTitle") : t("workspaces.openNamed", { name: asked.name })
      }
      about={t(asked === null ? "workspaces.openAbout" : "workspaces.nothingYet")}
    >
      {asked === null ? <ChooseFile /> : <WhatToOpen key={asked.name} asked={asked} />}
    </ModalDialog>
  );
}
