// How the page begins where something about it is not as it should be: a locale that Intl refuses, a file that does not
// load, a tab without storage. The token leaves the address bar in each case, and the page is never empty.

import type { Browser, BrowserContext } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, newContext } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let browser: Browser;
let serve: Program;
let address: string;
let context: BrowserContext | null = null;
let recordings: Awaited<ReturnType<typeof tempFolder>>;

beforeAll(async () => {
  recordings = await tempFolder();
  serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", recordings.path]);
  address = await serve.line("stdout", /./);
  // What Chromium makes of the locale `C`: `en-US@posix`.
  browser = await launchBrowser({ LANG: "C", LC_ALL: "C" });
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser.close();
  expect(await serve.stop()).toBe(0);
  await recordings.remove();
});

/** What start.ts loads. */
const MAIN = /\/assets\/main-[^/]*\.js$/;
const clean = () => new URL("/", address).href;

describe("the page", () => {
  test("is whole where the browser's locale is none", async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    // Whatever this browser says by itself: the page must not see what Intl refuses.
    await page.addInitScript(() => {
      for (const [name, value] of [
        ["language", "en-US@posix"],
        ["languages", ["en-US@posix", "x"]],
      ] as const)
        Object.defineProperty(navigator, name, { value, configurable: true });
    });
    await page.goto(address);
    await expectPage(page.getByRole("button", { name: "New socket" })).toBeVisible();
    const made = await page.evaluate(() => [
      navigator.language,
      ...navigator.languages,
      new Intl.NumberFormat(navigator.language).format(1234.5),
    ]);
    expect(made).toEqual(["en-US", "en-US", "1,234.5"]);
    expect(page.url()).toBe(clean());
    expect(complaints).toEqual([]);
  });

  test("is whole in a browser that was started under LANG=C", async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await expectPage(page.getByRole("button", { name: "New socket" })).toBeVisible();
    await expectPage(page.getByRole("status", { name: "Connection to the engine" })).toHaveText(
      "Live",
    );
  });

  test.each([
    ["throws", { contentType: "text/javascript", body: 'throw new RangeError("not today")' }],
    ["is no script", { contentType: "text/javascript", body: "}{" }],
    ["is missing", { status: 404 }],
  ])("says so when its main file %s", async (what, answer) => {
    context = await newContext(browser);
    const page = await context.newPage();
    await page.route(MAIN, (route) => route.fulfill(answer));
    await page.goto(address);
    const alert = page.getByRole("alert");
    await expectPage(alert).toContainText("The window could not be shown");
    await expectPage(alert.getByRole("button", { name: "Reload" })).toBeVisible();
    if (what === "throws") await expectPage(alert).toContainText("RangeError: not today");
    expect(page.url()).toBe(clean());

    await page.unroute(MAIN);
    await alert.getByRole("button", { name: "Reload" }).click();
    await expectPage(page.getByRole("button", { name: "New socket" })).toBeVisible();
  });

  test("takes the token out of the address and goes on where storage is blocked", async () => {
    context = await newContext(browser);
    const page = await context.newPage();
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
    });
    await page.goto(address);
    await expectPage(page.getByRole("button", { name: "New socket" })).toBeVisible();
    await expectPage(page.getByRole("status", { name: "Connection to the engine" })).toHaveText(
      "Live",
    );
    expect(page.url()).toBe(clean());
  });
});
