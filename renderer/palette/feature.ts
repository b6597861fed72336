// The palette: every action and socket by words that one types.

import { dialogs } from "../app/dialog.ts";
import { loadEnglish } from "#english";
import type { Feature } from "../app/feature.ts";
import { loadLater } from "../app/onDemand.ts";
import { Palette } from "./Palette.tsx";
import { recentActions } from "./recent.ts";
import { SEARCH } from "./paletteAction.ts";

// Who knows a command by its English name finds it in every language.
loadLater(loadEnglish);

export const paletteFeature: Feature = {
  name: "palette",
  settings: [recentActions],
  actions: [SEARCH],
  shows: [dialogs.row(Palette)],
};
