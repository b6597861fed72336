// "Export packets…": what is recorded so far, or the rows of the table, without socket calls, as a file on the engine's machine. It
// goes on while the dialog is closed; opened again, it tells how far it is or how it ended.

import { ModalDialog } from "../app/ModalDialog.tsx";
import { useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { ExportForm } from "./ExportForm.tsx";
import { exportDialog, exportSlice } from "./exportState.ts";
import { ExportUnderWay } from "./ExportUnderWay.tsx";
import "./recording.css";

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
