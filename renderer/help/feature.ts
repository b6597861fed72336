// Help and the sheet of shortcuts.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { headerItems } from "../app/windowSlots.ts";
import { SHOW_HELP, SHOW_SHORTCUTS } from "./helpActions.ts";
import { HelpButton } from "./HelpButton.tsx";
import { HelpDialog } from "./HelpDialog.tsx";

export const helpFeature: Feature = {
  name: "help",
  actions: [SHOW_HELP, SHOW_SHORTCUTS],
  shows: [headerItems.row(HelpButton), dialogs.row(HelpDialog)],
};
