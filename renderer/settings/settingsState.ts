// The screen of the settings: what one looks for, and which section it began at.

import { SETTING_KEYS, type SettingSection } from "../../shared/settings/settingRows.ts";
import { personSetting } from "../app/personSetting.ts";
import { slice } from "../app/slice.ts";

export const SCREEN = "settings";

export const settingsScreenSlice = slice("settings-screen", () => ({
  query: "",
  /** Only what is not as at first. */
  changedOnly: false,
  /** To be brought into sight; counted, so that it can be asked for again. */
  goTo: null as { readonly section: SettingSection; readonly n: number } | null,
}));

/** The engine's limits, which no other feature has. */
export const LIMIT_SETTINGS = SETTING_KEYS.filter((key) => key.startsWith("limits.")).map((key) =>
  personSetting(key),
);
