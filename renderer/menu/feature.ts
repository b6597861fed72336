// The system's menu of the desktop program: the table of actions.

import type { Feature } from "../app/feature.ts";
import { keepMenu } from "./keepMenu.ts";

export const menuFeature: Feature = { name: "menu", startAtHome: keepMenu };
