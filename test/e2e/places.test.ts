// One more place in a real browser on a real engine: the rail chooses what the left pane lists and what the main view shows.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startServe, type Serving } from "../../cli/serve/startServe.ts";
import { seriousFaults } from "../support/axe.ts";
import { launchBrowser, newContext, watchedPage } from "../support/browser.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { expectPage } from "../support/expectPage.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let engine: EngineFixture;
let serving: Serving;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  folder = await tempFolder();
  await build({
    configFile: false,
    root: join(import.meta.dirname, "places"),
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder.path, emptyOutDir: true, target: "chrome130", assetsInlineLimit: 0 },
    worker: { format: "es" },
  });
  engine = await engineFixture();
  serving = await startServe({
    engine: engine.engine,
    version: "0.0.0",
    host: "127.0.0.1",
    port: 0,
    pageFolder: folder.path,
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await serving.close();
  await engine.close();
  await folder.remove();
});

beforeEach(async () => {
  context = await newContext(browser);
  ({ page, complaints } = await watchedPage(context));
  await page.goto(serving.address);
  await expectPage(rail()).toBeVisible();
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

const rail = () => page.getByRole("navigation", { name: "Places" });
const place = (name: string) => rail().getByRole("button", { name });
const region = (name: string) => page.getByRole("region", { name, exact: true });

async function expectLearn(): Promise<void> {
  await expectPage(place("Learn")).toHaveAttribute("aria-current", "page");
  await expectPage(region("Lessons pane")).toBeVisible();
  await expectPage(region("Lesson")).toBeVisible();
  await expectPage(region("Sockets pane")).toHaveCount(0);
  await expectPage(region("Events pane")).toHaveCount(0);
  // These stay.
  await expectPage(region("Payload")).toBeVisible();
  await expectPage(region("Composer")).toBeVisible();
}

async function expectSockets(): Promise<void> {
  await expectPage(place("Sockets")).toHaveAttribute("aria-current", "page");
  await expectPage(region("Sockets pane")).toBeVisible();
  await expectPage(region("Events pane")).toBeVisible();
  await expectPage(region("Lesson")).toHaveCount(0);
}

test("a place decides what is listed and shown; it is remembered", async () => {
  await expectSockets();
  const height = (await region("Payload").boundingBox())?.height;
  await place("Learn").click();
  await expectLearn();
  expect((await region("Payload").boundingBox())?.height).toBe(height);
  await page.reload();
  await expectLearn();
  await place("Sockets").click();
  await expectSockets();
});

test("by keys: Control and its number, arrows within, F6 in its order; the focus is never lost", async () => {
  // Before the first region is the rail: at its chosen place.
  await page.keyboard.press("F6");
  await expectPage(place("Sockets")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expectPage(place("Library")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expectPage(place("Ports")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expectPage(place("Learn")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expectPage(place("Sockets")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expectLearn();
  await page.keyboard.press("F6");
  await expectPage(page.getByRole("button", { name: "What listen does" })).toBeFocused();
  // What had the focus goes with its place: the other one's main view has it then.
  await page.keyboard.press("Control+1");
  await expectSockets();
  const within = (name: string) => region(name).locator(":focus");
  await expectPage(within("Events pane")).toHaveCount(1);
  await page.keyboard.press("Control+4");
  await expectLearn();
  await expectPage(within("Lesson")).toHaveCount(1);
});

test("the palette goes to a place and hides the rail", async () => {
  const run = async (title: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(title);
    await page.keyboard.press("Enter");
  };
  await run("go to learn");
  await expectLearn();
  await run("rail of places");
  await expectPage(rail()).toHaveCount(0);
  await page.reload();
  await expectPage(region("Lesson")).toBeVisible();
  await expectPage(rail()).toHaveCount(0);
  await run("rail of places");
  await expectPage(rail()).toBeVisible();
});

test.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  expect(await seriousFaults(page, "sockets")).toEqual([]);
  await place("Learn").click();
  await expectLearn();
  expect(await seriousFaults(page, "learn")).toEqual([]);
  const shots = process.env["SHOTS"];
  if (shots !== undefined)
    await page.screenshot({ path: join(shots, `places ${colorScheme}.png`) });
});

test("its width is 44 pixels, and no name is cut", async () => {
  expect((await rail().boundingBox())?.width).toBe(44);
  for (const name of await rail().locator("span").all())
    expect(await name.evaluate((span) => span.getBoundingClientRect().width <= 44 - 1)).toBe(true);
});
