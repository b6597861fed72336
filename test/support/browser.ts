// A real browser. Its pages fail the test when they report an error or break the content security policy.

import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../../scripts/browserPath.mjs";

/** `more`: variables that differ from this process's. */
export async function launchBrowser(more: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...env, ...more }, args: BROWSER_ARGS });
}

export interface WatchedPage {
  readonly page: Page;
  /** What went wrong in it so far: errors, policy violations. Should stay empty. */
  readonly complaints: readonly string[];
}

export interface PageLook {
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** BCP 47; American English on every machine unless it is said. */
  readonly locale?: string;
  /** Loads what it may need later as soon as it has nothing else to do, as anybody's browser does. */
  readonly loadsWhenIdle?: boolean;
}

export async function newContext(browser: Browser, look: PageLook = {}): Promise<BrowserContext> {
  const { colorScheme = "light", viewport = { width: 1280, height: 800 }, locale = "en-US" } = look;
  const context = await browser.newContext({ locale, colorScheme, viewport });
  if (look.loadsWhenIdle !== true) await context.addInitScript(neverIdle);
  return context;
}

/** No page is idle: of the parts that a window loads ahead then, a test needs a few, and those come when they are drawn. */
function neverIdle(): void {
  globalThis.requestIdleCallback = () => 0;
}

export async function watchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  return { page, complaints: watch(page) };
}

/** A directive of our policy that some browsers do not have yet. */
const NOT_YET_KNOWN = /^Unrecognized Content-Security-Policy directive 'webrtc'/;

export function watch(page: Page): readonly string[] {
  // Shorter than a test's, so that the step that waits in vain is named.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || NOT_YET_KNOWN.test(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
