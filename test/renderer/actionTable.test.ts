import { expect, test } from "vitest";
import { ACTIONS } from "../../renderer/app/actionTable.ts";

test("every action has a name and an id of its own", () => {
  const ids = ACTIONS.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ACTIONS.filter(({ title }) => title.trim() === "")).toEqual([]);
});

test("no two actions share a shortcut", () => {
  const keys = ACTIONS.flatMap(({ keys }) => keys ?? []);
  expect(keys).toHaveLength(new Set(keys).size);
});

test("shortcuts without Control or Command count only where one does not write", () => {
  const plain = ACTIONS.filter(({ keys }) => keys !== undefined && !/Mod|F\d/.test(keys));
  expect(plain.filter(({ within }) => within === undefined)).toEqual([]);
});
