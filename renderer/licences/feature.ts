// Licences: those of the program and of all that is inside.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { SHOW_LICENCES } from "./licencesAction.ts";
import { LicencesDialog } from "./LicencesDialog.tsx";

export const licencesFeature: Feature = {
  name: "licences",
  actions: [SHOW_LICENCES],
  shows: [dialogs.row(LicencesDialog)],
};
