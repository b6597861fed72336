// The palette: every action and socket by words that one types.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { Palette } from "./Palette.tsx";
import { recentActions } from "./recent.ts";
import { SEARCH } from "./paletteAction.ts";

export const paletteFeature: Feature = {
  name: "palette",
  settings: [recentActions],
  actions: [SEARCH],
  shows: [dialogs.row(Palette)],
};
