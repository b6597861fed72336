// The composer: what to send to the selected socket.

import type { Feature } from "../app/feature.ts";
import { panes } from "../app/windowSlots.ts";
import { Composer } from "./Composer.tsx";
import { COMPOSER_ACTIONS } from "./composerActionRows.ts";
import { composerSent, composerSlice } from "./composerState.ts";
import { composerDrafts, draftOf, encodingSetting, endingSetting } from "./drafts.ts";
import { said } from "../../shared/words/said.ts";

/** Pixels of the line of an offer, of two where it is narrow. */
const OFFER = 60;

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
      // Values and counters of fields have a line of their own below the text, and where it is narrow the bar has two.
      least: (state) =>
        (draftOf(state).fields ? 164 : 116) + (composerSlice.of(state).offered ? OFFER : 0),
      fixed: true,
    }),
  ],
};
