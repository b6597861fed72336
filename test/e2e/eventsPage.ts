// A page with the table of a dozen events, open anew for each test of a file that imports from here.

import { connect, type Socket } from "node:net";
import type { Browser, Locator, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchBrowser, newContext, watchedPage } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let browser: Browser;
let serve: Program;
let recordings: Awaited<ReturnType<typeof tempFolder>>;
let address: string;
export let peer: Socket;
export let page: Page;
let complaints: readonly string[];
export let grid: Locator;
export let filter: Locator;

/** PING 0 … PING 11, each one read, on a connection of its own. */
const LINES = 12;

beforeAll(async () => {
  recordings = await tempFolder();
  serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", recordings.path]);
  address = await serve.line("stdout", /./);
  browser = await launchBrowser();
  await open();
  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "New TCP server" }).click();
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const listener = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = /127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1];
  peer = connect(Number(port), "127.0.0.1").on("error", () => {});
  for (let i = 0; i < LINES; i++) await hear(`PING ${i} `);
  await page.context().close();
});

afterAll(async () => {
  peer.destroy();
  await browser.close();
  expect(await serve.stop()).toBe(0);
  await recordings.remove();
});

async function open(): Promise<void> {
  ({ page, complaints } = await watchedPage(await newContext(browser)));
  await page.goto(address);
  grid = page.getByRole("grid", { name: "Events" });
  filter = page.getByRole("combobox", { name: "Filter" });
}

/** Sends text in one piece and waits until the table shows its row. */
export async function hear(text: string): Promise<void> {
  peer.write(text);
  await row(text).waitFor();
}

export function row(text: string): Locator {
  return grid.getByRole("row").filter({ hasText: text });
}

export function pane(): Locator {
  return page.getByRole("region", { name: "Events pane" });
}

export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

beforeEach(async () => {
  await open();
  await row("PING 11").waitFor();
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});
