// The licences of what is inside, in the window; nothing serious for axe there.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const served = servedPage();

test("the palette leads to the licences; each opens to its text", async () => {
  const { page } = served;
  await page.getByRole("button", { name: "Search sockets and commands" }).click();
  await page.keyboard.type("licences");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Licences" });
  await expectPage(dialog).toContainText("zustand");
  await dialog.locator("summary").first().click();
  await expectPage(dialog.getByText("Permission is hereby granted").first()).toBeVisible();

  await page.evaluate(AXE);
  const serious = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: object): Promise<{ violations: { id: string; impact: string }[] }>;
      };
    };
    const { violations } = await axe.run({
      include: [".licences"],
      exclude: ["[data-base-ui-focus-guard]"],
    });
    return violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  });
  expect(serious).toEqual([]);

  await dialog.getByRole("button", { name: "Close" }).click();
  await expectPage(dialog).toHaveCount(0);
});
