// Every screen of the window, light and dark, before axe: nothing serious may be found.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { seriousFaults, type AxeFinding } from "../support/axe.ts";
import { SCREENS } from "./screens.ts";
import { servedPage } from "./servedPage.ts";

describe.each(["light", "dark"] as const)("%s: no serious fault in", (colorScheme) => {
  const served = servedPage({ colorScheme });

  test.each(Object.entries(SCREENS))("%s", async (_name, visit) => {
    const { page, client } = served;
    const found: AxeFinding[] = [];
    await visit({
      page,
      client,
      t: inEnglish,
      async look(screen) {
        found.push(...(await seriousFaults(page, screen)));
        const folder = process.env["SHOTS"];
        if (folder === undefined) return;
        await page.screenshot({ path: join(folder, `${screen} ${colorScheme}.png`) });
      },
    });
    expect(found).toEqual([]);
  });
});
