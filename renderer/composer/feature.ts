// The composer: what to send to the selected socket.

import type { Feature } from "../app/feature.ts";
import { panes } from "../app/windowSlots.ts";
import { Composer } from "./Composer.tsx";
import { COMPOSER_ACTIONS } from "./composerActionRows.ts";
import { composerSent, composerSlice } from "./composerState.ts";
import { composerDrafts, encodingSetting, endingSetting } from "./drafts.ts";
import { said } from "../../shared/words/said.ts";

export const composerFeature: Feature = {
  name: "composer",
  slices: [composerSlice],
  settings: [composerDrafts, composerSent, endingSetting, encodingSetting],
  actions: COMPOSER_ACTIONS,
  shows: [
    panes.row({
      id: "composer",
      component: Composer,
      border: said("composer.heightOfComposer"),
      size: 116,
      least: 116,
      fixed: true,
    }),
  ],
};
