// The licences of what is inside, in the window; nothing serious for axe there.

import { expect, test } from "vitest";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

test("the palette leads to the licences; each opens to its text", async () => {
  const { page } = served;
  await page.getByRole("button", { name: "Search sockets and commands" }).click();
  await page.keyboard.type("licences");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Licences" });
  await expectPage(dialog).toContainText("zustand");
  await dialog.locator("summary").first().click();
  await expectPage(dialog.getByText("Permission is hereby granted").first()).toBeVisible();

  expect(await seriousFaults(page, "licences")).toEqual([]);

  await dialog.getByRole("button", { name: "Close" }).click();
  await expectPage(dialog).toHaveCount(0);
});
