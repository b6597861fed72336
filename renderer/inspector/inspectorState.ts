// Whether the inspector stands beside the bytes.

import { checkBoolean } from "../../shared/util/check.ts";
import { layoutSetting } from "../app/layout.ts";
import { setting } from "../app/setting.ts";

export const inspectorShown = setting("payload.inspectorShown", "window", {
  initial: true,
  check: checkBoolean,
});

/** Of the bytes beside it. */
export const inspectorLayout = layoutSetting("payload");
