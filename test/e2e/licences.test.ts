// The licences of what is inside, in the window; nothing serious for axe there. Their dialog is one of the parts that are loaded
// when nothing else is to be done, or when they are wanted.

import { expect, test } from "vitest";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage({ loadsWhenIdle: true });

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

/** Where the dialog is. */
const PART = /\/assets\/LicencesDialog-[^/]*\.js$/;

test("all parts are loaded by themselves; of one that could not be it is said, and the way out", async () => {
  const { context, address } = served;
  const loaded = new Set<string>();
  served.page.on("response", (response) => loaded.add(response.url().replace(/.*\/|-.*/g, "")));
  await expect
    .poll(() => ["LicencesDialog", "SettingsScreen", "StreamTab"].every((part) => loaded.has(part)))
    .toBe(true);

  const page = await context.newPage();
  await context.route(PART, (route) => route.abort());
  await page.goto(address);
  await page.getByRole("button", { name: "Search sockets and commands" }).click();
  await page.keyboard.type("licences");
  await page.keyboard.press("Enter");
  const failed = page.getByRole("dialog", { name: "This part of the window could not be loaded." });
  await expectPage(failed).toBeVisible();
  expect(await seriousFaults(page, "a part that is not loaded")).toEqual([]);
  await context.unroute(PART);
  await failed.getByRole("button", { name: "Load anew" }).click();
  await expectPage(failed).toHaveCount(0);
  await expectPage(page.getByRole("contentinfo")).toContainText("Live");
});
