// The filter: what stands in its field, what of it applies, and those that were applied before.

import { setting } from "../app/setting.ts";
import { sideSlice } from "../app/sides/sideSlice.ts";
import { checkFilters } from "./filterHistory.ts";

export const filterSlice = sideSlice(
  "filter",
  () => ({
    text: "",
    /** The last of it that could be read. */
    applied: "",
  }),
  (from) => from,
);

/** The newest first. */
export const filterHistory = setting<readonly string[]>("filters", "window", {
  initial: [],
  check: checkFilters,
});
