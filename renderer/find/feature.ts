// Find: searching within the rows that are shown.

import type { Feature } from "../app/feature.ts";
import { stepsBack } from "../app/stepBack.ts";
import { closeFind } from "./findActions.ts";
import { FIND_ACTIONS } from "./findActionRows.ts";
import { findSlice } from "./findState.ts";

export const findFeature: Feature = {
  name: "find",
  slices: [findSlice],
  actions: FIND_ACTIONS,
  shows: [
    stepsBack.row((app) => {
      const within = document.activeElement?.closest('[data-region="events"]') instanceof Element;
      const is = findSlice.get(app).open && within;
      if (is) closeFind(app);
      return is;
    }),
  ],
};
