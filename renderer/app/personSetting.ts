// A setting that a person finds on the settings' screen and in the settings' file: a row of SETTINGS, as the window's features use it.
//
//     export const themeSetting = personSetting("theme");
//     themeSetting.of(state);  themeSetting.set(app, "dark");

import { checkSetting } from "../../shared/settings/checkSetting.ts";
import { SETTINGS } from "../../shared/settings/settingRows.ts";
import type { SettingKey, SettingValues } from "../../shared/settings/settingValues.ts";
import { setting, type Setting, type SettingRow } from "./setting.ts";

/** Two of one key are the same setting. */
export function personSetting<K extends SettingKey>(
  key: K,
): Setting<SettingValues[K]> & SettingRow {
  return setting<SettingValues[K]>(key, "person", {
    initial: SETTINGS[key].initial,
    check: (value) => checkSetting(key, value),
  });
}
