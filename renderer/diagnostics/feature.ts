// Diagnostics: what to send along with the report of a fault, and where the log is.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { COPY_DIAGNOSTICS, diagnostics, SHOW_DIAGNOSTICS } from "./diagnosticsActions.ts";

export const diagnosticsFeature: Feature = {
  name: "diagnostics",
  actions: [SHOW_DIAGNOSTICS, COPY_DIAGNOSTICS],
  shows: [
    dialogs.row(
      dialogOnDemand(
        [diagnostics],
        async () => (await import("./DiagnosticsDialog.tsx")).DiagnosticsDialog,
      ),
    ),
  ],
};
