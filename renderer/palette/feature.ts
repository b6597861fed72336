// The palette: every action and socket by words that one types.

import { dialogs } from "../app/dialog.ts";
import type { Feature } from "../app/feature.ts";
import { Palette } from "./Palette.tsx";
import { SEARCH } from "./paletteAction.ts";

export const paletteFeature: Feature = {
  name: "palette",
  actions: [SEARCH],
  shows: [dialogs.row(Palette)],
};
