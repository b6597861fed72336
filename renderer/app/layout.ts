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

/** Props of a group. `shown`: only layouts with this panel are remembered. */
export function groupLayout(app: App, layout: Setting<Layout | null>, shown?: string) {
  return {
    defaultLayout: layout.get(app) ?? undefined,
    onLayoutChanged(sizes: Layout) {
      if (shown === undefined || shown in sizes) layout.set(app, sizes);
    },
  };
}
