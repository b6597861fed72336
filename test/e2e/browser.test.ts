// The window in a real browser on the real engine, as `portscope serve` gives it.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, newContext, watchedPage } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { driveMainPath } from "./mainPath.ts";

/** Of waits that a busy machine may stretch. */

let browser: Browser;
let serve: Program;
let address: string;
let recordings: Awaited<ReturnType<typeof tempFolder>>;

beforeAll(async () => {
  recordings = await tempFolder();
  serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", recordings.path]);
  // The first line of standard output, and nothing before it.
  address = await serve.line("stdout", /./);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  expect(await serve.stop()).toBe(0);
  await recordings.remove();
});

describe("the window in a browser", () => {
  test("opens a listener, hears a client, answers it, closes", async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    const context = await newContext(browser);
    const { page, complaints } = await watchedPage(context);
    await page.goto(address);
    await driveMainPath(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("what went over the wire is in the recording", async () => {
    const [file = ""] = await readdir(recordings.path);
    await expect
      .poll(async () => (await readFile(join(recordings.path, file))).includes("PONG 1\r\n"))
      .toBe(true);
  });

  test("says that the engine is silent while it is stopped, and since when, and recovers", async () => {
    const context = await newContext(browser);
    const { page, complaints } = await watchedPage(context);
    await page.goto(address);
    const link = page.getByRole("status", { name: "Connection to the engine" });
    await expectPage(link).toHaveText("Live");
    serve.kill("SIGSTOP");
    try {
      const banner = page.getByRole("alert");
      await expectPage(banner).toContainText(/not been heard since \d\d:\d\d:\d\d/);
      await expectPage(link).toHaveText("Engine silent");
      await expectPage(page.getByRole("button", { name: "New socket" })).toBeDisabled();
    } finally {
      serve.kill("SIGCONT");
    }
    await expectPage(link).toHaveText("Live");
    await expectPage(page.getByRole("alert")).toHaveCount(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("takes the token out of the address bar, and lets nobody in without it", async () => {
    const context = await newContext(browser);
    const { page } = await watchedPage(context);
    await page.goto(address);
    await expect.poll(() => page.url()).toBe(new URL("/", address).href);
    await context.close();

    const stranger = await newContext(browser);
    const other = await stranger.newPage();
    const refused = new Promise<void>((resolve) => {
      other.on("websocket", (socket) => socket.on("close", () => resolve()));
    });
    await other.goto(new URL("/", address).href);
    await refused;
    await stranger.close();
  });
});
