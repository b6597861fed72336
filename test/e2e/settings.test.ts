// The settings' screen, in a real browser: found by words, acting at once, kept by the engine.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage({ viewport: { width: 900, height: 600 } });

const root = () => served.page.locator("html");
const search = () => served.page.getByRole("searchbox", { name: "Search settings" });
const settingOf = (key: string) => served.page.locator(`[data-setting="${key}"]`);

/** As the engine has it now. */
function status(): Promise<SettingsStatus> {
  return new Promise((resolve) => {
    const watch = served.client.watch(
      "settings",
      {},
      {
        onUpdate(now) {
          resolve(now);
          watch.stop();
        },
      },
    );
  });
}

/** A shortcut pressed before the window listens is lost. */
async function openSettings(page: Page = served.page): Promise<void> {
  await expectPage(page.getByRole("button", { name: "Settings…" })).toBeVisible();
  await page.keyboard.press("Control+,");
  await expectPage(search()).toBeFocused();
}

async function shot(name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder !== undefined) await served.page.screenshot({ path: join(folder, `${name}.png`) });
}

test("a setting is found, changed, marked and reset, by keyboard alone", async () => {
  const { page } = served;
  await openSettings();
  await page.keyboard.type("text size");
  await expectPage(page.locator("[data-setting]")).toHaveCount(1);
  await expectPage(page.getByText(/^1 of \d+ settings$/)).toBeVisible();
  const field = page.getByRole("textbox", { name: "Text size" });
  for (let i = 0; i < 12 && !(await field.evaluate((it) => it === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await expectPage(field).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expectPage(field).toHaveValue("110");
  await expectPage(settingOf("textSize").getByText("changed")).toBeVisible();
  expect(await root().evaluate((it) => it.style.getPropertyValue("--row"))).toBe("26px");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  await expectPage(field).toHaveAttribute("aria-invalid", "true");
  // Escape takes back what was typed, then leaves.
  await page.keyboard.press("Escape");
  await expectPage(field).toHaveValue("110");
  await expect.poll(async () => (await status()).values).toEqual({ textSize: 110 });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expectPage(page.getByRole("button", { name: "Reset Text size to: 100 %" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectPage(field).toHaveValue("100");
  await expectPage(field).toBeFocused();
  await expect.poll(async () => (await status()).values).toEqual({});
  await page.keyboard.press("Escape");
  await expectPage(search()).toHaveCount(0);
});

test("what is set acts at once, in every window, and after a reload", async () => {
  const { page, context } = served;
  const other = await context.newPage();
  await other.goto(served.address);
  await openSettings();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("High contrast");
  for (const each of [page, other])
    await expectPage(each.locator("html")).toHaveAttribute("data-contrast", "more");
  await page.getByRole("combobox", { name: "Density" }).selectOption("Roomy");
  await page.getByRole("textbox", { name: "Font of data" }).fill("Courier New");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Address of new sockets" }).fill("::1");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Line ending" }).selectOption("+ CR LF");
  await page.getByRole("checkbox", { name: "Before all sockets are closed" }).uncheck();
  await shot("settings changed");
  await page.getByRole("button", { name: "Changed only" }).click();
  await expectPage(page.locator("[data-setting]")).toHaveCount(6);
  await page.reload();
  await expectPage(root()).toHaveAttribute("data-contrast", "more");
  expect(await root().evaluate((it) => getComputedStyle(it).getPropertyValue("--row"))).toBe(
    "32px",
  );
  await page.keyboard.press("Control+Shift+1");
  await expectPage(page.getByLabel("Listen on")).toHaveValue("[::1]:9000");
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.keyboard.press("Enter");
  await expectPage(page.getByRole("treeitem")).toContainText("listening");
  await expectPage(page.getByRole("combobox", { name: "Line ending" })).toHaveValue("crlf");
  await expectPage(page.locator(".composer")).toBeVisible();
  // Nobody is asked.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("close all");
  await page.keyboard.press("Enter");
  await expectPage(page.getByRole("treeitem")).toContainText("closed");
  await other.close();
});

test("an action of the place leaves the settings, which are as they were the next time", async () => {
  const { page } = served;
  await openSettings();
  await page.keyboard.press("Control+Shift+1");
  await expectPage(page.getByLabel("Listen on")).toBeFocused();
  await expectPage(search()).toHaveCount(0);
  await page.keyboard.press("Escape");
});

test("a person's own file is read as it changes; what is wrong in it is said and kept", async () => {
  const { page } = served;
  await openSettings();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await expect.poll(async () => (await status()).values.theme).toBe("dark");
  const { path } = await status();
  await writeFile(path, '{"theme": "light", "textSize": 7, "colour": "red"}');
  await expectPage(page.getByRole("combobox", { name: "Theme" })).toHaveValue("light");
  await expectPage(page.getByText("the file has 7, expected a whole number")).toBeVisible();
  await expectPage(page.getByText("not known here and kept: colour")).toBeVisible();
  await shot("settings file");
  await writeFile(path, "{");
  await expectPage(page.getByRole("alert")).toContainText("cannot be read as settings");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await expectPage(page.getByText("It was kept as")).toBeVisible();
  const { setAside } = await status();
  expect(await readFile(setAside ?? "", "utf8")).toBe("{");
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ theme: "dark", colour: "red" });
});

test("nothing on it is a serious fault, in light, dark and high contrast", async () => {
  const { page } = served;
  await openSettings();
  for (const [theme, colorScheme] of [
    ["light", "light"],
    ["dark", "dark"],
    ["contrast", "light"],
    ["contrast", "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    await expectPage(root()).toHaveAttribute("data-theme", theme);
    expect(await seriousFaults(page, `${theme} ${colorScheme}`)).toEqual([]);
    await shot(`settings ${theme} ${colorScheme}`);
  }
});

test("what the system asks for is respected: more contrast, colours of its own, less motion", async () => {
  const { page } = served;
  await page.emulateMedia({ contrast: "more", reducedMotion: "reduce" });
  await expectPage(root()).toHaveAttribute("data-contrast", "more");
  const motion = () => root().evaluate((it) => getComputedStyle(it).getPropertyValue("--motion"));
  expect(await motion()).toMatch(/^0m?s$/);
  await page.emulateMedia({ contrast: null, forcedColors: "active" });
  await expectPage(root()).toHaveAttribute("data-contrast", "normal");
  await openSettings();
  await shot("settings forced colours");
});
