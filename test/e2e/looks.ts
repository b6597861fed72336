// Pictures of a screen in both themes, in a large window and in the smallest, where `SHOTS` names a folder.

import { join } from "node:path";
import type { Page } from "@playwright/test";

export async function looks(page: Page, name: string): Promise<void> {
  const shots = process.env["SHOTS"];
  if (shots === undefined) return;
  for (const colorScheme of ["light", "dark"] as const)
    for (const [width, height] of [
      [1440, 900],
      [900, 600],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(shots, `${name} ${colorScheme} ${width}.png`) });
    }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}
