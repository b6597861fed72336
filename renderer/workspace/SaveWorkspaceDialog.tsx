// "Save workspace…": into a file on the engine's machine, or as the browser saves files.

import { useState } from "react";
import type { Failure } from "../../shared/model/failure.ts";
import { ModalDialog } from "../app/ModalDialog.tsx";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { FileField } from "../recording/FileField.tsx";
import { besideRecording } from "../recording/fileNames.ts";
import { useFileForm } from "../recording/useFileForm.ts";
import { collectWorkspace } from "./collectWorkspace.ts";
import { downloadWorkspace, saveWorkspace, suggestedPath } from "./workspaceActions.ts";
import { saveWorkspaceDialog } from "./workspaceState.ts";
import "../recording/recording.css";

export function SaveWorkspaceDialog() {
  const t = useWords();
  return (
    <ModalDialog
      dialog={saveWorkspaceDialog}
      title={t("workspaces.saveTitle")}
      about={t("workspaces.saveAbout")}
    >
      <SaveForm />
    </ModalDialog>
  );
}

function SaveForm() {
  const t = useWords();
  const app = useApp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [contents] = useState(() => collectWorkspace(app));
  const form = useFileForm(
    () => suggestedPath(app, (name) => besideRecording(app.store.getState(), name)),
    (file) => saveWorkspace(app, file),
  );
  return (
    <form className="dialog-form" onSubmit={form.submit}>
      <FileField
        path={form.path}
        onChange={form.setPath}
        failure={form.failure ?? failure}
        onDecide={form.decide}
      />
      <p className="quiet dialog-about">
        {t("workspaces.willHold", {
          sockets: contents.sockets.length,
          filters: contents.filters.length,
          drafts: contents.sockets.filter(({ draft }) => draft !== undefined).length,
        })}
      </p>
      <div className="form-buttons">
        <Button onClick={() => setFailure(downloadWorkspace(app))}>
          {t("workspaces.download")}
        </Button>
        <span className="bar-fill" />
        <Button onClick={() => saveWorkspaceDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={!form.canSubmit}>
          {t("workspaces.save")}
        </Button>
      </div>
    </form>
  );
}
