// What every App has, whatever its features: the engine's state, its settings, and what is said to the person.

import { refusedSlice } from "./attempt.ts";
import { dialogSlice } from "./dialog.ts";
import { engineSlice } from "./engineState.ts";
import type { Feature } from "./feature.ts";
import { placeSetting } from "./place.ts";
import { questionSlice } from "./question.ts";
import { densitySetting, textSizeSetting } from "./rowHeight.ts";
import { saidSlice } from "./say.ts";
import { screenSlice } from "./screen.ts";
import { settingsSlice } from "./setting.ts";
import { shortcutsSetting } from "./shortcuts.ts";
import { shownSlice, shownSourceSlice } from "./shownState.ts";
import { sidesSlice } from "./sides/sides.ts";
import { wordsSlice } from "./words.ts";

export const appFeature: Feature = {
  name: "app",
  settings: [placeSetting, textSizeSetting, densitySetting, shortcutsSetting],
  slices: [
    engineSlice,
    shownSlice,
    shownSourceSlice,
    settingsSlice,
    sidesSlice,
    wordsSlice,
    refusedSlice,
    saidSlice,
    questionSlice,
    dialogSlice,
    screenSlice,
  ],
};
