// What a person set acts on what is the desktop program's own: what the system draws around its windows, and before their pages.

import { nativeTheme } from "electron";
import { SYSTEM } from "../shared/words/chooseLanguage.ts";
import type { SettingsStatus } from "../shared/settings/settingValues.ts";
import { notice } from "./notice.ts";
import { languageQuery, speak, t } from "./wording.ts";

export function showSettings({ values, path, setAside }: SettingsStatus): void {
  const theme = values.theme ?? "system";
  nativeTheme.themeSource = theme === "contrast" ? "system" : theme;
  // PORTSCOPE_LANGUAGE goes before what is set.
  if (languageQuery === "") void speak(values.language ?? SYSTEM);
  if (setAside !== null && setAside !== lastSaid.path) {
    lastSaid.path = setAside;
    notice(t("settings.wasSetAside", { path, to: setAside }));
  }
}

/** Each file that was set aside is told of once. */
const lastSaid = { path: "" };
