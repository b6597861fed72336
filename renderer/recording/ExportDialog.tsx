// "Export packets…": what is recorded so far, without socket calls, as a file on the engine's machine. It goes on while the
// dialog is closed; opened again, it tells how far it is or how it ended.

import { useId, useState, type FormEvent } from "react";
import { damageWords } from "../../shared/failure/damageWords.ts";
import { formatBytes } from "../../shared/format/quantity.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { Existing, ExportKind } from "../../shared/model/recording.ts";
import { ModalDialog } from "../app/ModalDialog.tsx";
import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { exportDialog, exportSlice, type ExportState } from "./exportState.ts";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { exportPackets, forgetExport, packetsWords, stopExport } from "./exportActions.ts";
import { FileField } from "./FileField.tsx";
import { baseName, besideRecording } from "./fileNames.ts";
import "./recording.css";

export function ExportDialog() {
  const exporting = useSlice(exportSlice, (exported) => exported.exporting);
  return (
    <ModalDialog
      dialog={exportDialog}
      title="Export packets"
      about="What is recorded so far, without the socket calls between the packets, for tools that know packets only. The recording goes on."
    >
      {exporting === null ? <ExportForm /> : <ExportUnderWay exporting={exporting} />}
    </ModalDialog>
  );
}

const KINDS: readonly (readonly [kind: ExportKind, title: string])[] = [
  ["pcap", "pcap: the classic format, read by every tool"],
  ["pcapng", "pcapng: with directions and notes"],
];

function ExportForm() {
  const app = useApp();
  const id = useId();
  const [kind, setKind] = useState<ExportKind>("pcap");
  const [path, setPath] = useState(() => suggested(app.store.getState()));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function begin(existing: Existing): Promise<void> {
    setBusy(true);
    setFailure(await exportPackets(app, kind, { path, existing }));
    setBusy(false);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void begin("refuse");
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
        onDecide={(existing) => void begin(existing)}
      />
      <div className="file-field">
        <label htmlFor={id}>Format</label>
        <select
          id={id}
          className="input"
          value={kind}
          onChange={({ target: { value } }) => {
            const chosen = value === "pcap" ? "pcap" : "pcapng";
            setKind(chosen);
            setPath(path.replace(/\.pcap(ng)?$/i, `.${chosen}`));
            setFailure(null);
          }}
        >
          {KINDS.map(([each, title]) => (
            <option key={each} value={each}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className="form-buttons">
        <Button onClick={() => exportDialog.close(app)}>Cancel</Button>
        <Button look="primary" type="submit" disabled={busy || path.trim() === ""}>
          Export
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
  const app = useApp();
  const { path, progress, failure } = exporting;
  const close = (): void => exportDialog.close(app);
  if (failure !== null)
    return (
      <>
        <FailureCallout failure={failure} />
        <div className="form-buttons">
          <Button onClick={() => forgetExport(app)}>Export again</Button>
          <Button look="primary" onClick={close}>
            Close
          </Button>
        </div>
      </>
    );
  if (progress?.state === "done")
    return (
      <>
        <output className="export-outcome selectable">
          {packetsWords(progress)}, {formatBytes(progress.bytes)}, in{" "}
          <span className="data">{path}</span>
        </output>
        <DamageNote lines={damageWords(progress.damage).map(app.t.text)} />
        <div className="form-buttons">
          <Button onClick={() => forgetExport(app)}>Export again</Button>
          <Button look="primary" onClick={close}>
            Close
          </Button>
        </div>
      </>
    );
  const done = progress === null ? 0 : progress.done / Math.max(1, progress.of);
  return (
    <>
      <div className="export-outcome">
        Into <span className="data">{path}</span>
      </div>
      <progress aria-label="Exported of the recording" max={1} value={done} />
      <div className="form-buttons">
        <span className="quiet data bar-fill">
          {progress !== null && `${formatBytes(progress.done)} of ${formatBytes(progress.of)}`}
        </span>
        <Button onClick={() => stopExport(app)}>Stop</Button>
        <Button look="primary" onClick={close}>
          Go on in the background
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
