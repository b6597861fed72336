// `portscope serve` for the tests of one file: a page of its own for each test, a second client beside it, an empty engine
// afterwards. Nothing may have gone wrong in the page.

import { connect, type Socket } from "node:net";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { DEFAULT_HOST } from "../../shared/model/endpoint.ts";
import { SETTING_KEYS } from "../../shared/settings/settingRows.ts";
import type { Client } from "../../shared/rpc/client.ts";
import { launchBrowser, newContext, watchedPage, type PageLook } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { connectClient } from "./engineClient.ts";

export interface ServedPage {
  /** Of the test that runs. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** For a second page: it has the token, which a page takes out of its own address. */
  readonly address: string;
  /** For what would be long to do by hand. */
  readonly client: Client;
  /** A peer from outside, destroyed after the test. How it ends is for the page to tell: an error of its own is none. */
  dial(port: number): Socket;
}

export interface ServedPageOptions extends PageLook {
  /** Of the page, as its address names it. */
  readonly language?: string;
}

/** Of all windows: no test finds what another one set. */
const AS_AT_FIRST = Object.fromEntries(SETTING_KEYS.map((key) => [key, null]));

export function servedPage(options: ServedPageOptions = {}): ServedPage {
  let browser: Browser;
  let serve: Program;
  let client: Client;
  let address: string;
  let recordings: Awaited<ReturnType<typeof tempFolder>>;
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];
  const peers = new Set<Socket>();

  beforeAll(async () => {
    recordings = await tempFolder();
    serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", recordings.path]);
    const [printed, started] = await Promise.all([serve.line("stdout", /./), launchBrowser()]);
    browser = started;
    client = await connectClient(printed);
    const url = new URL(printed);
    if (options.language !== undefined) url.searchParams.set("language", options.language);
    address = url.href;
  });

  afterAll(async () => {
    client.close();
    await browser.close();
    const code = await serve.stop();
    if (code !== 0) process.stderr.write(serve.output("stderr"));
    expect(code).toBe(0);
    await recordings.remove();
  });

  beforeEach(async () => {
    context = await newContext(browser, options);
    ({ page, complaints } = await watchedPage(context));
    await page.goto(address);
    // A key pressed before there is a window is lost.
    await page.getByRole("contentinfo").waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await tellPage(page, task.name);
    expect(complaints).toEqual([]);
    await context.close();
    for (const peer of peers) peer.destroy();
    peers.clear();
    await client.call("closeAll", {});
    await client.call("clear", { sockets: null });
    await client.call("newRecording", {});
    await client.call("changeSettings", { changes: AS_AT_FIRST });
  });

  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get address() {
      return address;
    },
    get client() {
      return client;
    },
    dial(port) {
      const peer = connect(port, DEFAULT_HOST);
      peer.on("error", () => {});
      peers.add(peer);
      return peer;
    },
  };
}

/** Letters: more than a window of rows has. */
const MOST_TOLD = 4000;

/** What the page showed when a test failed: which of its waits was in vain says little. */
async function tellPage(page: Page, test: string): Promise<void> {
  const text = await page.locator("body").ariaSnapshot().catch(String);
  process.stderr.write(`the page, as "${test}" failed:\n${text.slice(0, MOST_TOLD)}\n`);
}
