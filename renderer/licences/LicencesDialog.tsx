// The licences of the program and of all that is inside, as the build gathered them.

import { useEffect, useState } from "react";
import { SheetDialog } from "../kit/SheetDialog.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { readLicences, type Licence } from "./readLicences.ts";
import { engineSlice } from "../app/engineState.ts";
import { licences } from "./licencesAction.ts";
import "./licences.css";
import { useWords } from "../kit/useWords.ts";

export function LicencesDialog() {
  const t = useWords();
  const app = useApp();
  const open = useAppState(licences.isOpen);
  return (
    <SheetDialog
      open={open}
      onOpenChange={(next) => licences.set(app, next)}
      title={t("licences.licences")}
      close={t("licences.close")}
      className="licences"
    >
      <Contents />
    </SheetDialog>
  );
}

function Contents() {
  const t = useWords();
  const [read, setRead] = useState<readonly Licence[] | string | null>(null);
  const desktop = useSlice(engineSlice, (engine) => engine.facts?.host.kind === "electron");
  useEffect(() => {
    const gone = new AbortController();
    readLicences(gone.signal).then(setRead, (error: unknown) => {
      if (!gone.signal.aborted) setRead(String(error));
    });
    return () => gone.abort();
  }, []);
  if (read === null) return <div className="empty">{t("licences.reading")}</div>;
  if (typeof read === "string")
    return (
      <div className="empty" role="alert">
        <p className="empty-text">{t("licences.couldNotBeRead", { error: read })}</p>
      </div>
    );
  return (
    <div className="licences-list">
      {desktop && <p className="quiet licences-note">{t("licences.ofElectronAndChromium")}</p>}
      {read.map((licence) => (
        <details key={`${licence.name}@${licence.version}`} className="licence">
          <summary>
            <span className="strong">{licence.name}</span>
            <span className="quiet">{licence.version}</span>
            <span className="bar-fill" />
            <span className="quiet">{licence.identifier}</span>
          </summary>
          <pre className="licence-text" lang="en">
            {licence.text}
          </pre>
        </details>
      ))}
    </div>
  );
}
