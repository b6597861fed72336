// Diagnostics: what to send along with the report of a fault, and where the log is.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { COPY_DIAGNOSTICS, SHOW_DIAGNOSTICS } from "./diagnosticsActions.ts";
import { DiagnosticsDialog } from "./DiagnosticsDialog.tsx";

export const diagnosticsFeature: Feature = {
  name: "diagnostics",
  actions: [SHOW_DIAGNOSTICS, COPY_DIAGNOSTICS],
  shows: [dialogs.row(DiagnosticsDialog)],
};
