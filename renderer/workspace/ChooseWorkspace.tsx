import { useId, useRef, useState, type FormEvent } from "react";
import type { Failure } from "../../shared/model/failure.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { baseName } from "../recording/fileNames.ts";
import { askAboutFile, askAboutPath } from "./workspaceActions.ts";
import { openWorkspaceDialog, workspaceSlice } from "./workspaceState.ts";

/** By its path on the engine's machine, as one of the recent ones, or from the person's own machine. */
export function ChooseWorkspace() {
  const t = useWords();
  const app = useApp();
  const id = useId();
  const [path, setPath] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { recent } = useSlice(workspaceSlice, (workspace) => workspace.files);
  const workspaces = recent.filter(({ kind }) => kind === "workspace");
  async function look(reading: Promise<Failure | null>): Promise<void> {
    setFailure(await reading);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void look(askAboutPath(app, path.trim()));
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      {workspaces.length > 0 && (
        <ul className="workspace-recent" aria-label={t("workspaces.recent")}>
          {workspaces.map((file) => (
            <li key={file.path}>
              <Button
                look="bare"
                className="workspace-file"
                title={file.path}
                onClick={() => void look(askAboutPath(app, file.path))}
              >
                <span>{baseName(file.path)}</span>
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
          aria-invalid={failure !== null}
          value={path}
          onChange={({ target }) => {
            setPath(target.value);
            setFailure(null);
          }}
        />
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
        <Button onClick={() => openWorkspaceDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={path.trim() === ""}>
          {t("workspaces.look")}
        </Button>
      </div>
    </form>
  );
}
