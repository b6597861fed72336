// What is published of the settings' file is what is checked.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { checkSetting } from "../../shared/settings/checkSetting.ts";
import { findSettings } from "../../renderer/settings/findSettings.ts";
import { SETTING_KEYS, SETTINGS } from "../../shared/settings/settingRows.ts";
import { settingsSchema } from "../../shared/settings/settingsSchema.ts";
import { BOUNDS } from "../../shared/model/bounds.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";

test("the published schema is that of the table: node scripts/settingsSchema.mjs", async () => {
  const published: unknown = JSON.parse(await readFile("docs/settings.schema.json", "utf8"));
  expect(published).toEqual(settingsSchema());
});

test("what a setting is at first is fit, and each engine's limit is a setting", () => {
  for (const key of SETTING_KEYS) expect(checkSetting(key, SETTINGS[key].initial)).not.toBeNull();
  const limits = SETTING_KEYS.filter((key) => key.startsWith("limits."));
  expect(limits).toEqual(Object.keys(BOUNDS).map((name) => `limits.${name}`));
});

test("a setting is found by its name, what it does, its choices and its key", () => {
  const keysFor = (query: string) => findSettings(inEnglish, query).flatMap(({ keys }) => keys);
  expect(keysFor("contrast")).toEqual(["theme"]);
  expect(keysFor("SHIFT_JIS")).toEqual(["composer.encoding"]);
  expect(keysFor("limits.send")).toEqual(["limits.sendQueue"]);
  expect(keysFor("font shipped")).toEqual(["dataFont"]);
  expect(keysFor("no such thing")).toEqual([]);
  expect(keysFor("  ")).toEqual(SETTING_KEYS);
});
