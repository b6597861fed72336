// A language that is no person's, to see what holds no word by key: it changes at once, all over the window.

import { expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage({ viewport: { width: 900, height: 600 }, language: "pseudo" });

test("the language changes at once, all over the window", async () => {
  const { page, client } = served;
  await client.call("tryIt", {});
  await page.getByRole("grid").locator("[data-seq]").first().click();
  await expectPage(page.locator("html")).toHaveAttribute("lang", "en-x-pseudo");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("English");
  await page.keyboard.press("Enter");
  await expectPage(page.locator("html")).toHaveAttribute("lang", "en");
  await expectPage(page.locator("body")).not.toContainText("⟦");
  const left = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].filter(({ value }) => value.includes("⟦")).map(({ value }) => value),
    ),
  );
  expect(left).toEqual([]);
});
