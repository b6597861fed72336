// "Start a new recording in…": into a file of the person's choice.

import { useState, type FormEvent } from "react";
import { recordingName } from "../../shared/format/recordingName.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { Existing } from "../../shared/model/recording.ts";
import { Button } from "../kit/Button.tsx";
import { ModalDialog } from "../app/ModalDialog.tsx";
import { useApp } from "../app/useApp.ts";
import { besideRecording } from "./fileNames.ts";
import { FileField } from "./FileField.tsx";
import { newRecordingDialog, recordInto } from "./recordingActions.ts";
import "./recording.css";
import { useWords } from "../kit/useWords.ts";

export function NewRecordingDialog() {
  const t = useWords();
  return (
    <ModalDialog
      dialog={newRecordingDialog}
      title={t("recording.startNewRecording")}
      about={t("recording.startAbout")}
    >
      <NewRecordingForm />
    </ModalDialog>
  );
}

function NewRecordingForm() {
  const t = useWords();
  const app = useApp();
  const [path, setPath] = useState(() =>
    besideRecording(app.store.getState(), recordingName(Date.now() * 1000)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function start(existing: Existing): Promise<void> {
    setBusy(true);
    setFailure(await recordInto(app, { path, existing }));
    setBusy(false);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void start("refuse");
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <FileField
        path={path}
        onChange={(text) => {
          setPath(text);
          setFailure(null);
        }}
        failure={failure}
        onDecide={(existing) => void start(existing)}
      />
      <div className="form-buttons">
        <Button onClick={() => newRecordingDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={busy || path.trim() === ""}>
          {t("recording.record")}
        </Button>
      </div>
    </form>
  );
}
