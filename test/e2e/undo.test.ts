// What a person did to the view, undone by keys and by the toast, in a real browser on a real engine.

import type { Locator } from "@playwright/test";
import { beforeEach, expect, test } from "vitest";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const s = servedPage();
let grid: Locator;

beforeEach(async () => {
  grid = s.page.getByRole("grid", { name: "Events" });
  await s.client.call("tryIt", {});
  await row("recv").first().click();
});

const row = (text: string) => grid.getByRole("row").filter({ hasText: text });
const rows = () => grid.locator("[data-seq]");
const toast = () => s.page.locator(".toast");
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await s.page.keyboard.press(key);
};
const filterField = () => s.page.getByRole("combobox", { name: "Filter" });

test("hide, mark and filter come back in order, by keys, and are done again", async () => {
  const selected = grid.getByRole("row", { selected: true });
  const seq = await selected.getAttribute("data-seq");
  const all = await rows().count();
  await press("m");
  await expectPage(toast()).toContainText("Marked 1 row.");
  await press("h");
  await expectPage(toast()).toContainText("Hid 1 row.");
  await expectPage(rows()).toHaveCount(all - 1);
  await filterField().fill("len > 0");
  await press("Enter", "F6");
  await expectPage(rows()).not.toHaveCount(all - 1);
  await grid.focus();

  await press("Control+z");
  await expectPage(toast()).toContainText("Undone: Filtered by len > 0");
  await expectPage(filterField()).toHaveValue("");
  await expectPage(rows()).toHaveCount(all - 1);
  await press("Control+z");
  await expectPage(rows()).toHaveCount(all);
  const back = grid.locator(`[data-seq="${seq}"]`);
  await expectPage(back).toHaveAttribute("data-marked", "true");
  await expectPage(back).toHaveAttribute("aria-selected", "true");
  await press("Control+z");
  await expectPage(back).toHaveAttribute("data-marked", "false");
  await press("Control+y", "Control+Shift+z");
  await expectPage(back).toHaveCount(0);
});

test("the toast's button undoes, leaves the focus where it was, and the sentence is heard", async () => {
  const all = await rows().count();
  await press("h");
  const heard = s.page.locator("output[aria-live='polite']").filter({ hasText: "Hid 1 row." });
  await expectPage(heard).toHaveCount(1);
  // While one points at it, it stays.
  await toast().hover();
  for (const theme of ["light", "dark"] as const) {
    await s.page.emulateMedia({ colorScheme: theme });
    expect(await seriousFaults(s.page, "view")).toEqual([]);
  }
  await toast().getByRole("button", { name: "Undo" }).click();
  await expectPage(rows()).toHaveCount(all);
  await expectPage(grid).toBeFocused();
  await expectPage(toast()).toContainText("Undone: Hid 1 row.");
  await toast().getByRole("button", { name: "Redo" }).click();
  await expectPage(rows()).toHaveCount(all - 1);
  await toast().getByRole("button", { name: "Dismiss" }).click();
  await expectPage(toast()).toHaveCount(0);
});

test("keys undo no text but in the field that has the focus", async () => {
  const message = s.page.getByRole("textbox", { name: "Message" });
  await message.fill("");
  await message.pressSequentially("half a thought");
  await grid.focus();
  await press("Control+z", "Control+y", "Control+Shift+z");
  await expectPage(message).toHaveValue("half a thought");
  await expectPage(grid).toBeFocused();
  // Another field's history is not that of the one that has the focus.
  await filterField().focus();
  await press("Control+z");
  await expectPage(message).toHaveValue("half a thought");
  await expectPage(filterField()).toBeFocused();
  await message.focus();
  await press("Control+z");
  await expectPage(message).not.toHaveValue("half a thought");
});

test("a socket taken off the list is put back", async () => {
  const tree = s.page.getByRole("tree", { name: "Sockets" });
  await s.client.call("closeAll", {});
  const closed = tree.getByRole("treeitem", { name: /closed/ });
  await expectPage(closed).toHaveCount(3);
  const before = 3;
  await closed.first().click({ button: "right" });
  await s.page.getByRole("menuitem", { name: "Take off the list" }).click();
  await expectPage(toast()).toContainText("Took 1 closed socket off the list.");
  await expectPage(closed).toHaveCount(before - 1);
  await grid.focus();
  await press("Control+z");
  await expectPage(closed).toHaveCount(before);
  await press("Control+y");
  await expectPage(closed).toHaveCount(before - 1);
});
