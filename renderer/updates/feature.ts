// Updates: the setting of the desktop program, and the action that asks for them.

import type { Feature } from "../app/feature.ts";
import { personSetting } from "../app/personSetting.ts";
import { CHECK_FOR_UPDATES } from "./checkAction.ts";

export const updatesFeature: Feature = {
  name: "updates",
  settings: [personSetting("updates")],
  actions: [CHECK_FOR_UPDATES],
};
