// Help and the sheet of shortcuts.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { dialogOnDemand } from "../app/onDemand.ts";
import { headerItems } from "../app/windowSlots.ts";
import { help, SHOW_GUIDE, SHOW_HELP, SHOW_SHORTCUTS, shortcuts } from "./helpActions.ts";
import { HelpButton } from "./HelpButton.tsx";

export const helpFeature: Feature = {
  name: "help",
  actions: [SHOW_HELP, SHOW_GUIDE, SHOW_SHORTCUTS],
  shows: [
    headerItems.row(HelpButton),
    dialogs.row(
      dialogOnDemand([help, shortcuts], async () => (await import("./HelpDialog.tsx")).HelpDialog),
    ),
  ],
};
