// Text of twice the size in the smallest window: nothing of a control is cut, nothing lies over anything else.

import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { expectPage } from "../support/expectPage.ts";
import { layoutFaults, layoutScript, type LayoutFault } from "../support/layout/layoutFaults.ts";
import { SCREENS } from "./screens.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage({ viewport: { width: 900, height: 600 } });
const shots = process.env["SHOTS"];

let script = "";
beforeAll(async () => {
  script = await layoutScript();
});

const MAIN = ["a window without a socket"] as const;

test.each(MAIN)("nothing is cut in %s", async (name) => {
  const visit = SCREENS[name];
  const { page, client } = served;
  await client.call("changeSettings", { changes: { textSize: 200 } });
  await expectPage(page.locator("html")).toHaveCSS("--scale", "2");
  const found: LayoutFault[] = [];
  await visit?.({
    page,
    client,
    t: inEnglish,
    async look(screen) {
      const faults = await layoutFaults(page, screen, script);
      found.push(...faults.filter(({ kind }) => kind !== "unmarked"));
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `large ${screen.replaceAll("/", "")}.png`) });
    },
  });
  expect(found).toEqual([]);
});
