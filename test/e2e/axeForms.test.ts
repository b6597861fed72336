// The forms of new sockets with all their options, light and dark, before axe.

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seriousFaults, type AxeFinding } from "../support/axe.ts";
import { servedPage } from "./servedPage.ts";

const FORMS = [
  "New TCP server",
  "New TCP client",
  "New UDP socket",
  "New Unix server",
  "New Unix client",
  "New Unix datagram socket",
];

describe.each(["light", "dark"] as const)("%s: no serious fault in", (colorScheme) => {
  const served = servedPage(colorScheme);
  const button = (name: string | RegExp) => served.page.getByRole("button", { name });

  /** With a picture of each for whoever asks for them: in a large window, and in a small one. */
  async function look(screen: string): Promise<AxeFinding[]> {
    const { page } = served;
    const found = await seriousFaults(page, screen);
    const folder = process.env["SHOTS"];
    if (folder === undefined) return found;
    const file = `${screen.replaceAll(" ", "-")}-${colorScheme}`;
    await page.screenshot({ path: join(folder, `${file}.png`) });
    await page.setViewportSize({ width: 900, height: 600 });
    await page.screenshot({ path: join(folder, `${file}-small.png`) });
    await page.setViewportSize({ width: 1280, height: 800 });
    return found;
  }

  test("the forms of new sockets with their options", async () => {
    const { page } = served;
    const found: AxeFinding[] = [];
    for (const form of FORMS) {
      await button("New socket").click();
      await page.getByRole("menuitem", { name: form }).click();
      await button("Open").waitFor();
      const more = button("More options");
      if ((await more.count()) > 0) await more.click();
      found.push(...(await look(form)));
      await page.keyboard.press("Escape");
    }
    expect(found).toEqual([]);
  });
});
