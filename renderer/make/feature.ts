// Messages made by what is known of protocols: a small form in the composer's bar, the reverse of the decoders.

import type { Feature } from "../app/feature.ts";
import { composerItems } from "../composer/composerItems.ts";
import { MAKE } from "./makeActionRows.ts";
import { MakeButton } from "./MakeButton.tsx";
import { makeSlice } from "./makeState.ts";

export const makeFeature: Feature = {
  name: "make",
  slices: [makeSlice],
  actions: [MAKE],
  shows: [composerItems.row(MakeButton)],
};
