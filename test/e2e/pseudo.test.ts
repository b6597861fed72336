// Every screen in the smallest window and in a language that is two fifths longer than English: no text of a control is cut,
// nothing lies over anything else, and every text is a word by key.

import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { english } from "../../shared/words/inEnglish.ts";
import { pseudoLanguage } from "../../shared/words/pseudo.ts";
import { createWording } from "../../shared/words/wording.ts";
import { expectPage } from "../support/expectPage.ts";
import { layoutFaults, layoutScript, type LayoutFault } from "../support/layout/layoutFaults.ts";
import { SCREENS } from "./screens.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage({ viewport: { width: 900, height: 600 }, language: "pseudo" });
const t = createWording(pseudoLanguage(english));

let script = "";
beforeAll(async () => {
  script = await layoutScript();
});

test.each(Object.entries(SCREENS))(
  "nothing is cut, overlaps or has no key in %s",
  async (_name, visit) => {
    const { page, client } = served;
    const found: LayoutFault[] = [];
    await visit({
      page,
      client,
      t,
      async look(screen) {
        found.push(...(await layoutFaults(page, screen, script)));
        const folder = process.env["SHOTS"];
        if (folder === undefined) return;
        await page.screenshot({
          path: join(folder, `${screen.replaceAll(/[⟦⟧·/]/g, "")} pseudo.png`),
        });
      },
    });
    expect(found).toEqual([]);
  },
);

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
