// The diagnostics as they will be copied, and where the log lies.

import { useEffect, useState } from "react";
import { Button } from "../kit/Button.tsx";
import { SheetDialog } from "../kit/SheetDialog.tsx";
import { useWords } from "../kit/useWords.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import {
  copyDiagnostics,
  diagnostics,
  readDiagnostics,
  type Diagnostics,
} from "./diagnosticsActions.ts";
import "./diagnostics.css";

export function DiagnosticsDialog() {
  const t = useWords();
  const app = useApp();
  const open = useAppState(diagnostics.isOpen);
  return (
    <SheetDialog
      open={open}
      onOpenChange={(next) => diagnostics.set(app, next)}
      title={t("diagnostics.title")}
      close={t("diagnostics.close")}
      className="diagnostics"
    >
      <Contents />
    </SheetDialog>
  );
}

function Contents() {
  const t = useWords();
  const app = useApp();
  const [read, setRead] = useState<Diagnostics | null>(null);
  useEffect(() => {
    let gone = false;
    void readDiagnostics(app).then((told) => {
      if (!gone) setRead(told);
    });
    return () => {
      gone = true;
    };
  }, [app]);
  if (read === null) return <div className="empty">{t("diagnostics.reading")}</div>;
  return (
    <>
      <p className="diagnostics-about">{t("diagnostics.about")}</p>
      <p className="diagnostics-about quiet">
        {read.file === null
          ? t("diagnostics.noLog")
          : t("diagnostics.logIsIn", { file: read.file })}
      </p>
      <textarea
        className="diagnostics-text"
        readOnly
        spellCheck={false}
        aria-label={t("diagnostics.title")}
        value={read.text}
      />
      <div className="diagnostics-foot">
        <Button look="primary" onClick={() => copyDiagnostics(app, read.text)}>
          {t("diagnostics.copy")}
        </Button>
      </div>
    </>
  );
}
