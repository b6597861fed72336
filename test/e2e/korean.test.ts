// Every screen in Korean in the smallest window: no text of a control is cut, nothing lies over anything else, axe finds nothing
// serious. And a browser that prefers Korean gets it, until the person says otherwise.

import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { korean } from "../../shared/words/ko.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { createWording, type Wording } from "../../shared/words/wording.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { layoutFaults, layoutScript } from "../support/layout/layoutFaults.ts";
import { SCREENS } from "./screens.ts";
import { servedPage } from "./servedPage.ts";

const t = createWording(korean);

describe("at 900 × 600", () => {
  const served = servedPage({
    viewport: { width: 900, height: 600 },
    language: "ko",
    colorScheme: "dark",
  });
  let script = "";
  beforeAll(async () => {
    script = await layoutScript();
  });

  test.each(Object.entries(SCREENS))("nothing is cut or overlaps in %s", async (_name, visit) => {
    const { page, client } = served;
    const found: unknown[] = [];
    await visit({
      page,
      client,
      t,
      async look(screen) {
        const faults = await layoutFaults(page, screen, script);
        // What is said of the page in the pseudo-language alone.
        found.push(...faults.filter(({ kind }) => kind !== "unmarked"));
        // Colours and structure are those of the English window.
        found.push(...(await seriousFaults(page, screen, "words")));
        const folder = process.env["SHOTS"];
        if (folder === undefined) return;
        await page.screenshot({ path: join(folder, `${screen.replaceAll("/", "")} ko.png`) });
      },
    });
    expect(found).toEqual([]);
  });
});

describe("a browser that prefers Korean", () => {
  const served = servedPage({ locale: "ko-KR", loadsWhenIdle: true });
  const palette = async (spoken: Wording, search: string) => {
    const name = spoken("palette.searchSocketsAndCommands");
    await served.page.getByRole("button", { name }).click();
    await served.page.getByRole("dialog").getByRole("combobox").fill(search);
    await served.page.keyboard.press("Enter");
  };

  test("has it at once; another one is forced, remembered, and given back", async () => {
    const { page } = served;
    const html = page.locator("html");
    await expectPage(page.getByRole("button", { name: t("sockets.newSocket") })).toBeVisible();
    await expectPage(html).toHaveAttribute("lang", "ko");
    await palette(t, "English");
    await expectPage(html).toHaveAttribute("lang", "en");
    await expectPage(page.locator("body")).not.toContainText(/[가-힣]/);
    await page.reload();
    await expectPage(page.getByRole("button", { name: "New socket" })).toBeVisible();
    await palette(inEnglish, "Language: as the system");
    await expectPage(html).toHaveAttribute("lang", "ko");
  });
});
