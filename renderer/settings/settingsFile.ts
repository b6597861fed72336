import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import { slice } from "../app/slice.ts";

/** What the engine told of the settings' file; null before it did. */
export const settingsFileSlice = slice("settings-file", () => ({
  status: null as SettingsStatus | null,
}));
