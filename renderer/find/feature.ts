// Find: searching within the rows that are shown.

import type { Feature } from "../app/feature.ts";
import { said } from "../../shared/words/said.ts";
import { keySheet } from "../app/keySheet.ts";
import { stepsBack } from "../app/stepBack.ts";
import { closeFind } from "./findActions.ts";
import { FIND_ACTIONS } from "./findActionRows.ts";
import { keepCount } from "./keepCount.ts";
import { findSlice } from "./findState.ts";

export const findFeature: Feature = {
  name: "find",
  slices: [findSlice],
  actions: FIND_ACTIONS,
  startAtSide: keepCount,
  shows: [
    keySheet.row({
      keys: ["Enter", "Shift+Enter"],
      title: said("helpSheet.nextMatch"),
      section: "events",
    }),
    stepsBack.row((app) => {
      const within = document.activeElement?.closest('[data-region="events"]') instanceof Element;
      const is = findSlice.get(app).open && within;
      if (is) closeFind(app);
      return is;
    }),
  ],
};
