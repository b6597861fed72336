// How the main view was split, for the next time.

import { SIDES } from "../app/side.ts";
import { layoutSetting } from "../app/layout.ts";
import { setting } from "../app/setting.ts";

/** How many sides there are. */
export const splitCount = setting("split", "engine", {
  initial: 1,
  check(value) {
    const fits = Number.isInteger(value) && SIDES.some((_, at) => value === at + 1);
    return fits ? (value as number) : null;
  },
});

/** How wide each is. */
export const splitLayout = layoutSetting("split");
