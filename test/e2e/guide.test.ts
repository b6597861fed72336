// The guide out of the window: a page beside it, that stands under the same policy and is fit to be read.

import { expect, test } from "vitest";
import { seriousFaults } from "../support/axe.ts";
import { watch } from "../support/browser.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

test("help opens the guide beside the window; from there an error is two links away", async () => {
  const { page, context } = served;
  await page.keyboard.press("F1");
  const opened = context.waitForEvent("page");
  await page.getByRole("dialog").getByRole("button", { name: "Guide" }).click();
  const guide = await opened;
  const complaints = watch(guide);
  await guide.waitForURL("**/guide/en/index.html");
  await expectPage(guide.getByRole("heading", { level: 1 })).toHaveText("The guide");
  expect(await seriousFaults(guide, "guide")).toEqual([]);

  await guide.getByRole("navigation").getByRole("link", { name: "Errors" }).click();
  await guide.getByRole("link", { name: "ECONNREFUSED" }).click();
  await expectPage(guide.getByRole("main")).toContainText("Nothing listens on 127.0.0.1:9000");
  await guide.getByRole("link", { name: "한국어" }).click();
  await guide.waitForURL("**/guide/ko/errors/econnrefused.html");
  await expectPage(guide.getByRole("main")).toContainText("127.0.0.1:9000");

  await guide.emulateMedia({ colorScheme: "dark" });
  expect(await seriousFaults(guide, "guide-dark")).toEqual([]);
  expect(complaints).toEqual([]);
  await guide.close();
});
