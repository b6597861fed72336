// What is exported, as what, and into which file.

import { useId, useState } from "react";
import type { ExportKind } from "../../shared/model/recording.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { State } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";
import { useApp } from "../app/useApp.ts";
import { chosenQuery } from "../events/query.ts";
import { Button } from "../kit/Button.tsx";
import { Segments, type SegmentOption } from "../kit/Segments.tsx";
import { useWords } from "../kit/useWords.ts";
import { exportPackets } from "./exportActions.ts";
import { exportDialog } from "./exportState.ts";
import { FileField } from "./FileField.tsx";
import { baseName, besideRecording } from "./fileNames.ts";
import { useFileForm } from "./useFileForm.ts";

const KINDS: readonly (readonly [kind: ExportKind, title: Text])[] = [
  ["pcap", said("recording.pcap")],
  ["pcapng", said("recording.pcapng")],
];

type What = "all" | "shown";

const WHAT: readonly SegmentOption<What>[] = [
  { id: "shown", title: said("recording.exportShown"), about: said("recording.exportShownAbout") },
  { id: "all", title: said("recording.exportAll"), about: said("recording.exportAllAbout") },
];

export function ExportForm() {
  const t = useWords();
  const app = useApp();
  const id = useId();
  const [kind, setKind] = useState<ExportKind>("pcap");
  // As it was when the person asked: live rows join it until it begins.
  const [query] = useState(() => chosenQuery(app));
  const isAll = query.filter === "" && query.scope.kind === "all";
  const [what, setWhat] = useState<What>(isAll ? "all" : "shown");
  const form = useFileForm(
    () => suggested(app.store.getState(), isAll ? "all" : "shown"),
    (file) => exportPackets(app, { to: kind, query: what === "shown" ? query : null }, file),
  );
  function choose(next: What): void {
    setWhat(next);
    const [before, after] = [SUFFIX[what], SUFFIX[next]];
    form.setPath(form.path.replace(`${before}.${kind}`, `${after}.${kind}`));
  }
  return (
    <form className="dialog-form" onSubmit={form.submit}>
      <FileField
        path={form.path}
        onChange={form.setPath}
        failure={form.failure}
        onDecide={form.decide}
      />
      {!isAll && (
        <div className="file-field">
          <Segments
            label={t("recording.exportWhat")}
            value={what}
            options={WHAT}
            onChoose={choose}
          />
          <output className="quiet export-what">
            {what === "shown" && query.filter !== "" && (
              <span className="data">{query.filter}</span>
            )}
            {t(what === "shown" ? "recording.exportShownAbout" : "recording.exportAllAbout")}
          </output>
        </div>
      )}
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

const SUFFIX: Readonly<Record<What, string>> = { all: "-packets", shown: "-part" };

/** The recording's own name, marked as its packets, or some of them. */
function suggested(state: State, what: What): string {
  const name = baseName(engineSlice.of(state).facts?.recording.path ?? "").replace(
    /\.pcapng$/i,
    "",
  );
  return besideRecording(state, `${name}${SUFFIX[what]}.pcap`);
}
