// Sizes of a group's panels, as the person left them.

import type { GroupImperativeHandle, Layout } from "react-resizable-panels";
import { checkRecord } from "../../shared/util/check.ts";
import type { App } from "./App.ts";
import { part } from "./part.ts";
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

/** The groups that are drawn, by their setting. */
const groups = part(() => new Map<Setting<Layout | null>, GroupImperativeHandle>());

/** Sizes that come from elsewhere than a drag: of other panels than it has, a group takes none. */
export function showLayout(app: App, layout: Setting<Layout | null>, sizes: Layout): void {
  const group = groups.of(app).get(layout);
  const own = Object.keys(group?.getLayout() ?? {});
  if (group === undefined || own.length !== Object.keys(sizes).length) return;
  if (own.every((panel) => panel in sizes)) group.setLayout(sizes);
}

/** Props of a group. `least`: layouts of fewer panels are not remembered. */
export function groupLayout(app: App, layout: Setting<Layout | null>, least = 1) {
  return {
    defaultLayout: layout.get(app) ?? undefined,
    groupRef(group: GroupImperativeHandle | null) {
      if (group === null) groups.of(app).delete(layout);
      else groups.of(app).set(layout, group);
    },
    onLayoutChanged(sizes: Layout) {
      if (Object.keys(sizes).length >= least) layout.set(app, sizes);
    },
  };
}
