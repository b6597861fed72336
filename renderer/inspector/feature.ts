// The inspector: what the bytes at the cursor could mean.

import type { Feature } from "../app/feature.ts";
import { besidePayload, payloadSwitches } from "../payload/payloadParts.ts";
import { TOGGLE_INSPECTOR } from "./inspectorAction.ts";
import { InspectorBeside } from "./InspectorBeside.tsx";
import { inspectorLayout, inspectorShown } from "./inspectorState.ts";
import { InspectorSwitch } from "./InspectorSwitch.tsx";

export const inspectorFeature: Feature = {
  name: "inspector",
  settings: [inspectorShown, inspectorLayout],
  actions: [TOGGLE_INSPECTOR],
  shows: [besidePayload.row(InspectorBeside), payloadSwitches.row(InspectorSwitch)],
};
