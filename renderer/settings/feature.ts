// What a person sets: the screen on which he does, and the file in which it is kept.

import type { Feature } from "../app/feature.ts";
import { onDemand } from "../app/onDemand.ts";
import { leaveScreen, screens } from "../app/screen.ts";
import { stepsBack } from "../app/stepBack.ts";
import { headerItems } from "../app/windowSlots.ts";
import { keepInFile } from "./keepInFile.ts";
import { SETTINGS_ACTIONS } from "./settingsActions.ts";
import { SettingsButton } from "./SettingsButton.tsx";
import { settingsFileSlice } from "./settingsFile.ts";
import { LIMIT_SETTINGS, SCREEN, settingsScreenSlice } from "./settingsState.ts";

const SettingsScreen = onDemand(async () => (await import("./SettingsScreen.tsx")).SettingsScreen);

export const settingsFeature: Feature = {
  name: "settings",
  slices: [settingsFileSlice, settingsScreenSlice],
  settings: LIMIT_SETTINGS,
  actions: SETTINGS_ACTIONS,
  shows: [
    screens.row({ id: SCREEN, component: SettingsScreen }),
    headerItems.row(SettingsButton),
    stepsBack.row(leaveScreen),
  ],
  startAtHome: keepInFile,
};
