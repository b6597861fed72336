// Every screen in the smallest window, in Korean and in a language that is two fifths longer than English: no text of a control is
// cut, nothing lies over anything else, every text is a word by key, axe finds nothing serious. And a browser that prefers Korean
// gets it, until the person says otherwise.

import { join } from "node:path";
import type { Page } from "@playwright/test";
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
  const served = servedPage({ viewport: { width: 900, height: 600 }, colorScheme: "dark" });
  let script = "";
  beforeAll(async () => {
    script = await layoutScript();
  });

  /** At once, whatever is open. */
  async function speak(language: "ko" | "pseudo"): Promise<void> {
    await served.client.call("changeSettings", { changes: { language } });
    const lang = language === "ko" ? "ko" : "en-x-pseudo";
    await expectPage(served.page.locator("html")).toHaveAttribute("lang", lang);
    // What is as wide as its texts is measured when these are drawn.
    await served.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  test.each(Object.entries(SCREENS))(
    "nothing is cut, overlaps or has no key in %s",
    async (_name, visit) => {
      const { page, client } = served;
      await speak("ko");
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
          await shoot(page, `${screen} ko`);
          await speak("pseudo");
          found.push(...(await layoutFaults(page, `${screen}, pseudo`, script)));
          await shoot(page, `${screen} pseudo`);
          await speak("ko");
        },
      });
      expect(found).toEqual([]);
    },
  );
});

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name.replaceAll("/", "")}.png`) });
}

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
