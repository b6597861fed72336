// Sizes of a group's panels, as the person left them.

import type { Layout } from "react-resizable-panels";
import { checkRecord } from "../../shared/util/check.ts";
import type { App } from "./App.ts";
import { setting, type Setting } from "./setting.ts";

export function layoutSetting(group: string) {
  return setting<Layout | null>(`layout.${group}`, "window", {
    initial: null,
    check(value) {
      const record = checkRecord(value);
      if (record === null || !Object.values(record).every((size) => typeof size === "number"))
        return null;
      return record as Layout;
    },
  });
}

/** Props of a group. `least`: layouts of fewer panels are not remembered. */
export function groupLayout(app: App, layout: Setting<Layout | null>, least = 1) {
  return {
    defaultLayout: layout.get(app) ?? undefined,
    onLayoutChanged(sizes: Layout) {
      if (Object.keys(sizes).length >= least) layout.set(app, sizes);
    },
  };
}
