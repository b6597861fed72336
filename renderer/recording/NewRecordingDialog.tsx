// "Start a new recording in…": into a file of the person's choice.

import { recordingName } from "../../shared/format/recordingName.ts";
import { Button } from "../kit/Button.tsx";
import { ModalDialog } from "../app/ModalDialog.tsx";
import { useApp } from "../app/useApp.ts";
import { besideRecording } from "./fileNames.ts";
import { FileField } from "./FileField.tsx";
import { newRecordingDialog, recordInto } from "./recordingActions.ts";
import { useFileForm } from "./useFileForm.ts";
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
  const form = useFileForm(
    () => besideRecording(app.store.getState(), recordingName(Date.now() * 1000)),
    (file) => recordInto(app, file),
  );
  return (
    <form className="dialog-form" onSubmit={form.submit}>
      <FileField
        path={form.path}
        onChange={form.setPath}
        failure={form.failure}
        onDecide={form.decide}
      />
      <div className="form-buttons">
        <Button onClick={() => newRecordingDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={!form.canSubmit}>
          {t("recording.record")}
        </Button>
      </div>
    </form>
  );
}
