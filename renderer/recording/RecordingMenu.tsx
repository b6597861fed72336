// What can be done about the recording, at its name in the status bar.

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { useWords } from "../kit/useWords.ts";
import { Button } from "../kit/Button.tsx";
import { ActionItem } from "../app/ActionItem.tsx";
import { isAvailable } from "../app/available.ts";
import { useAppState } from "../app/useApp.ts";
import { RECORDING_ACTIONS } from "./recordingActionRows.ts";

export function RecordingMenu() {
  const t = useWords();
  const state = useAppState((whole) => whole);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button look="icon" aria-label={t("recording.recordingActions")} />}>
        <Ellipsis size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="floating">
          <Menu.Popup className="menu">
            {RECORDING_ACTIONS.filter((action) => isAvailable(action, state)).map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
