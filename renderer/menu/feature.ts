// The system's menu of the desktop program: the table of actions.

import type { Feature } from "../app/feature.ts";
import { personSetting } from "../app/personSetting.ts";
import { keepMenu } from "./keepMenu.ts";

export const menuFeature: Feature = {
  name: "menu",
  // Read by the desktop program itself.
  settings: [personSetting("ask.quit")],
  startAtHome: keepMenu,
};
