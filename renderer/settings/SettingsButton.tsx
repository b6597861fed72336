import { Settings } from "lucide-react";
import { ActionButton } from "../app/ActionButton.tsx";
import { SHOW_SETTINGS } from "./settingsActions.ts";

export function SettingsButton() {
  return (
    <ActionButton action={SHOW_SETTINGS} look="icon">
      <Settings size={14} aria-hidden="true" />
    </ActionButton>
  );
}
