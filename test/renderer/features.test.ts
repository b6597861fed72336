import { english } from "../support/english.ts";
import { expect, test } from "vitest";
import { actions } from "../../renderer/app/action.ts";
import { FEATURES } from "../../renderer/features.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

test("every action has a name and an id of its own", () => {
  const all = actions.of(testApp(SILENT_ENGINE));
  const ids = all.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(all.filter(({ title }) => english(title).trim() === "")).toEqual([]);
});

test("no two actions share a shortcut", () => {
  const all = actions.of(testApp(SILENT_ENGINE));
  const keys = all.flatMap(({ keys }) => keys ?? []);
  expect(keys).toHaveLength(new Set(keys).size);
});

test("shortcuts without Control or Command count only where one does not write", () => {
  const all = actions.of(testApp(SILENT_ENGINE));
  const plain = all.filter(({ keys }) => keys !== undefined && !/Mod|F\d/.test(keys));
  expect(plain.filter(({ within }) => within === undefined)).toEqual([]);
});

test("each feature, slice and setting is listed once", () => {
  const names = FEATURES.map(({ name }) => name);
  const slices = FEATURES.flatMap((feature) => feature.slices ?? []).map(({ name }) => name);
  const keys = FEATURES.flatMap((feature) => feature.settings ?? []).map(({ key }) => key);
  for (const list of [names, slices, keys]) expect(list).toEqual([...new Set(list)]);
});
