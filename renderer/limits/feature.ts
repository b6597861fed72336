// Limits: every bound of the engine, shown and changed in one place.

import type { Feature } from "../app/feature.ts";
import { statusItems } from "../app/windowSlots.ts";
import { SHOW_LIMITS } from "./limitsAction.ts";
import { LimitsPopover } from "./LimitsPopover.tsx";

export const limitsFeature: Feature = {
  name: "limits",
  actions: [SHOW_LIMITS],
  shows: [statusItems.row(LimitsPopover)],
};
