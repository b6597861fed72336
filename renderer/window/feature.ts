// The window itself: its regions, its line to the engine.

import { engineSlice } from "../app/engineState.ts";
import { always, when } from "../app/available.ts";
import type { Feature } from "../app/feature.ts";
import { moveRegion } from "../kit/regions.ts";
import { columnsLayout, rowsLayout } from "../app/windowLayouts.ts";
import { said } from "../../shared/words/said.ts";

export const windowFeature: Feature = {
  name: "window",
  settings: [columnsLayout, rowsLayout],
  actions: [
    {
      id: "window.nextRegion",
      title: said("window.nextRegion"),
      section: "window",
      keys: "F6",
      available: always,
      run: () => moveRegion(1),
    },
    {
      id: "window.previousRegion",
      title: said("window.previousRegion"),
      section: "window",
      keys: "Shift+F6",
      available: always,
      run: () => moveRegion(-1),
    },
    {
      id: "window.reconnect",
      title: said("window.reconnectNow"),
      synonyms: said("window.reconnectAlso"),
      section: "window",
      available: when((state) => {
        const { kind } = engineSlice.of(state).link;
        return kind === "lost" || kind === "silent";
      }, said("window.lineIsThere")),
      run: (app) => app.engine.reconnectNow(),
    },
  ],
};
