// Licences: those of the program and of all that is inside.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { licences, SHOW_LICENCES } from "./licencesAction.ts";

export const licencesFeature: Feature = {
  name: "licences",
  actions: [SHOW_LICENCES],
  shows: [
    dialogs.row(
      dialogOnDemand([licences], async () => (await import("./LicencesDialog.tsx")).LicencesDialog),
    ),
  ],
};
