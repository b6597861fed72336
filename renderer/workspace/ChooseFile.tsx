import { FileText, LayoutPanelLeft } from "lucide-react";
import { useStore } from "zustand";
import { isRecordingName } from "../../shared/model/recordingName.ts";
import { useId, useRef, useState, type FormEvent } from "react";
import type { Failure } from "../../shared/model/failure.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { baseName } from "../recording/fileNames.ts";
import { askAboutFile, openPath } from "./workspaceActions.ts";
import { openFileDialog, workspaceSlice } from "./workspaceState.ts";

/** By its path on the engine's machine, as one of the recent ones, or from the person's own machine. */
export function ChooseFile() {
  const t = useWords();
  const app = useApp();
  const id = useId();
  const named = useSlice(workspaceSlice, (workspace) => workspace.named);
  const [path, setPath] = useState(named);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const recent = useStore(app.home.store, (state) => workspaceSlice.of(state).files.recent);
  async function look(reading: Promise<Failure | null>): Promise<void> {
    setFailure(await reading);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void look(openPath(app, path.trim()));
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      {recent.length > 0 && (
        <ul className="workspace-recent" aria-label={t("workspaces.recent")}>
          {recent.map((file) => (
            <li key={file.path}>
              <Button
                look="bare"
                className="workspace-file"
                title={file.path}
                onClick={() => void look(openPath(app, file.path))}
              >
                {file.kind === "workspace" ? (
                  <LayoutPanelLeft size={14} aria-hidden="true" />
                ) : (
                  <FileText size={14} aria-hidden="true" />
                )}
                <span className="workspace-file-name">{baseName(file.path)}</span>
                <span className="quiet data ellipsis">{file.path}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="file-field">
        <label htmlFor={id}>{t("workspaces.pathOfFile")}</label>
        <input
          id={id}
          className="input data"
          spellCheck={false}
          autoComplete="off"
          placeholder={t("workspaces.pathLike")}
          aria-invalid={failure !== null}
          value={path}
          onChange={({ target }) => {
            setPath(target.value);
            setFailure(null);
          }}
        />
        {named !== "" && failure === null && (
          <p className="quiet dialog-about">{t("workspaces.pageKnowsNoPath", { name: named })}</p>
        )}
        {failure !== null && <FailureCallout failure={failure} />}
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t("workspaces.chooseFile")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void look(askAboutFile(app, file));
          // The same one may be chosen again.
          target.value = "";
        }}
      />
      <div className="form-buttons">
        <Button onClick={() => chooser.current?.click()}>{t("workspaces.chooseFile")}</Button>
        <span className="bar-fill" />
        <Button onClick={() => openFileDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={path.trim() === ""}>
          {t(isRecordingName(path.trim()) ? "workspaces.open" : "workspaces.look")}
        </Button>
      </div>
    </form>
  );
}
