// The window and the settings' file: each hears of what the other sets.

import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEngine, type Engine } from "../../engine/createEngine.ts";
import { openSettings, type SettingsStore } from "../../engine/settings/SettingsStore.ts";
import { timeFormatSetting } from "../../renderer/columns/columnSettings.ts";
import { FEATURES } from "../../renderer/features.ts";
import { languageSetting } from "../../renderer/language/language.ts";
import { SETTING_KEYS } from "../../shared/settings/settingRows.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { liveApp, mapMemory, SILENT_ENGINE, testApp } from "../support/testApp.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let settings: SettingsStore;
let engine: Engine;
beforeEach(async () => {
  folder = await tempFolder();
  settings = await openSettings(join(folder.path, "settings.json"));
  engine = await createEngine({ recording: { file: null, folder: folder.path }, settings });
});
afterEach(async () => {
  await engine.close();
  await folder.remove();
});

test("every setting of the table is a setting of the window", () => {
  const keys = FEATURES.flatMap((feature) => feature.settings ?? [])
    .filter(({ scope }) => scope === "person")
    .map(({ key }) => key);
  expect(keys.toSorted()).toEqual([...SETTING_KEYS].toSorted());
});

test("what one window sets is in the file, and in another browser's window", async () => {
  const near = await liveApp(engine, { memory: mapMemory(), name: "" });
  const far = await liveApp(engine, { memory: mapMemory(), name: "" });
  timeFormatSetting.set(near, "utc");
  await expect.poll(() => settings.value("timeFormat")).toBe("utc");
  await expect.poll(() => timeFormatSetting.get(far)).toBe("utc");
  timeFormatSetting.set(far, timeFormatSetting.initial);
  await expect.poll(() => settings.status().values).toEqual({});
  await expect.poll(() => timeFormatSetting.get(near)).toBe("local");
});

test("what the file says counts from the start in a window that heard of it before", async () => {
  const memory = mapMemory();
  await settings.change({ timeFormat: "start" });
  const app = await liveApp(engine, { memory, name: "" });
  await expect.poll(() => timeFormatSetting.get(app)).toBe("start");
  app.stop();
  const silent = testApp(SILENT_ENGINE, { memory });
  expect(timeFormatSetting.get(silent)).toBe("start");
});

test("what an older version kept in the browser goes into the file, once", async () => {
  const kept = new Map([
    ["portscope.timeFormat", '"utc"'],
    ["portscope.newestFirst", "17"],
  ]);
  const memory = mapMemory(kept);
  await liveApp(engine, { memory, name: "" });
  await expect.poll(() => settings.status().values).toEqual({ timeFormat: "utc" });
  await expect.poll(() => kept.has("portscope.timeFormat")).toBe(false);
  // The file has the last word from then on.
  await settings.change({ timeFormat: null });
  const app = await liveApp(engine, { memory, name: "" });
  await expect.poll(() => timeFormatSetting.get(app)).toBe("local");
});

test("a language that is shown for one page alone stays when something else is set", async () => {
  const app = await liveApp(engine, { memory: mapMemory(), name: "" });
  languageSetting.show(app, "pseudo");
  timeFormatSetting.set(app, "utc");
  await expect.poll(() => settings.value("timeFormat")).toBe("utc");
  await settings.change({ newestFirst: true });
  await expect.poll(() => settings.status().values.newestFirst).toBe(true);
  expect(languageSetting.get(app)).toBe("pseudo");
  expect(settings.status().values.language).toBeUndefined();
});

test("another window of this browser that writes what it knew before takes nothing back", async () => {
  const kept = new Map<string, string>();
  const app = await liveApp(engine, { memory: mapMemory(kept), name: "" });
  timeFormatSetting.set(app, "utc");
  kept.set("portscope.person", "{}");
  languageSetting.set(app, "ko");
  await expect.poll(() => settings.status().values).toEqual({ timeFormat: "utc", language: "ko" });
});
