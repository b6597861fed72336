// "Export packets…": what is recorded so far, without socket calls, as a file on the engine's machine. It goes on while the
// dialog is closed; opened again, it tells how far it is or how it ended.

import { useId, useState } from "react";
import { damageWords } from "../../shared/failure/damageWords.ts";
import { formatBytes } from "../../shared/words/quantity.ts";
import type { ExportKind } from "../../shared/model/recording.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { ModalDialog } from "../app/ModalDialog.tsx";
import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { exportDialog, exportSlice, type ExportState } from "./exportState.ts";
import { WORDED, Worded } from "../kit/Worded.tsx";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { exportPackets, forgetExport, stopExport } from "./exportActions.ts";
import { FileField } from "./FileField.tsx";
import { baseName, besideRecording } from "./fileNames.ts";
import { useFileForm } from "./useFileForm.ts";
import "./recording.css";
import { useWords } from "../kit/useWords.ts";

export function ExportDialog() {
  const t = useWords();
  const exporting = useSlice(exportSlice, (exported) => exported.exporting);
  return (
    <ModalDialog
      dialog={exportDialog}
      title={t("recording.exportTitle")}
      about={t("recording.exportAbout")}
    >
      {exporting === null ? <ExportForm /> : <ExportUnderWay exporting={exporting} />}
    </ModalDialog>
  );
}

const KINDS: readonly (readonly [kind: ExportKind, title: Text])[] = [
  ["pcap", said("recording.pcap")],
  ["pcapng", said("recording.pcapng")],
];

function ExportForm() {
  const t = useWords();
  const app = useApp();
  const id = useId();
  const [kind, setKind] = useState<ExportKind>("pcap");
  const form = useFileForm(
    () => suggested(app.store.getState()),
    (file) => exportPackets(app, kind, file),
  );
  return (
    <form className="dialog-form" onSubmit={form.submit}>
      <FileField
        path={form.path}
        onChange={form.setPath}
        failure={form.failure}
        onDecide={form.decide}
      />
      <div className="file-field">
        <label htmlFor={id}>{t("recording.format")}</label>
        <select
          id={id}
          className="input"
          value={kind}
          onChange={({ target: { value } }) => {
            const chosen = value === "pcap" ? "pcap" : "pcapng";
            setKind(chosen);
            form.setPath(form.path.replace(/\.pcap(ng)?$/i, `.${chosen}`));
          }}
        >
          {KINDS.map(([each, title]) => (
            <option key={each} value={each}>
              {t.text(title)}
            </option>
          ))}
        </select>
      </div>
      <div className="form-buttons">
        <Button onClick={() => exportDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={!form.canSubmit}>
          {t("recording.export")}
        </Button>
      </div>
    </form>
  );
}

/** The recording's own name, marked as its packets. */
function suggested(state: State): string {
  const name = baseName(engineSlice.of(state).facts?.recording.path ?? "").replace(
    /\.pcapng$/i,
    "",
  );
  return besideRecording(state, `${name}-packets.pcap`);
}

function ExportUnderWay({ exporting }: { readonly exporting: ExportState }) {
  const t = useWords();
  const app = useApp();
  const { path, progress, failure } = exporting;
  const close = (): void => exportDialog.close(app);
  if (failure !== null)
    return (
      <>
        <FailureCallout failure={failure} />
        <div className="form-buttons">
          <Button onClick={() => forgetExport(app)}>{t("recording.exportAgain")}</Button>
          <Button look="primary" onClick={close}>
            {t("recording.close")}
          </Button>
        </div>
      </>
    );
  if (progress?.state === "done")
    return (
      <>
        <output className="export-outcome selectable">
          <Worded
            text={t("recording.exported", {
              packets: progress.packets,
              bytes: formatBytes(progress.bytes),
              path: WORDED,
            })}
          >
            <span className="data">{path}</span>
          </Worded>
        </output>
        <DamageNote lines={damageWords(progress.damage).map(t.text)} />
        <div className="form-buttons">
          <Button onClick={() => forgetExport(app)}>{t("recording.exportAgain")}</Button>
          <Button look="primary" onClick={close}>
            {t("recording.close")}
          </Button>
        </div>
      </>
    );
  const done = progress === null ? 0 : progress.done / Math.max(1, progress.of);
  return (
    <>
      <div className="export-outcome">
        <Worded text={t("recording.exportingInto", { path: WORDED })}>
          <span className="data">{path}</span>
        </Worded>
      </div>
      <progress aria-label={t("recording.exportedOfRecording")} max={1} value={done} />
      <div className="form-buttons">
        <span className="quiet data bar-fill">
          {progress !== null &&
            t("recording.of", { done: formatBytes(progress.done), of: formatBytes(progress.of) })}
        </span>
        <Button onClick={() => stopExport(app)}>{t("recording.stop")}</Button>
        <Button look="primary" onClick={close}>
          {t("recording.goOnInBackground")}
        </Button>
      </div>
    </>
  );
}

function DamageNote({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="callout selectable export-damage" role="alert">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
