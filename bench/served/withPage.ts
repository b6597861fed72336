// `portscope serve` and its page in a headless Chromium.
//
//     await withServed(folder, async (served) => …);
//     await withPage(served, async (page) => …);

import { chromium, type Page } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../../scripts/browserPath.mjs";
import { startServed, type Served } from "./startServed.ts";

export async function withServed<T>(
  folder: string,
  work: (served: Served) => Promise<T>,
): Promise<T> {
  const served = await startServed(folder);
  try {
    return await work(served);
  } finally {
    await served.end();
  }
}

/** The page shows rows when `work` begins. */
export async function withPage<T>(served: Served, work: (page: Page) => Promise<T>): Promise<T> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env,
    args: BROWSER_ARGS,
    // One is dragged.
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  try {
    const viewport = { width: 1280, height: 800 };
    const context = await browser.newContext({ locale: "en-US", viewport });
    const page = await context.newPage();
    await page.goto(served.address);
    await page.locator("[data-position]").first().waitFor();
    return await work(page);
  } finally {
    await browser.close();
  }
}
