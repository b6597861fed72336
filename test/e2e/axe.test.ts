// Every screen of the window before axe, each in light and in dark: nothing serious may be found.

import { join } from "node:path";
import { expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { seriousFaults, type AxeFinding } from "../support/axe.ts";
import { SCREENS } from "./screens.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

test.each(Object.entries(SCREENS))("no serious fault in %s", async (_name, visit) => {
  const { page, client } = served;
  const found: AxeFinding[] = [];
  await visit({
    page,
    client,
    t: inEnglish,
    async look(screen) {
      for (const [colorScheme, rules] of [
        ["dark", "colours"],
        ["light", "all"],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await seriousFaults(page, `${screen} ${colorScheme}`, rules)));
        const folder = process.env["SHOTS"];
        if (folder === undefined) continue;
        await page.screenshot({ path: join(folder, `${screen} ${colorScheme}.png`) });
      }
    },
  });
  expect(found).toEqual([]);
});
