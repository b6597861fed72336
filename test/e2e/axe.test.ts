// Every screen of the window, light and dark, before axe: nothing serious may be found.

import type { Browser } from "@playwright/test";
import { seriousFaults, type AxeFinding } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, watchedPage } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let browser: Browser;
let serve: Program;
let address: string;
let recordings: Awaited<ReturnType<typeof tempFolder>>;

beforeAll(async () => {
  recordings = await tempFolder();
  serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", recordings.path]);
  address = await serve.line("stdout", /./);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await serve.stop();
  await recordings.remove();
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test("no screen has a serious fault", async () => {
    const context = await browser.newContext({
      locale: "en-US",
      colorScheme,
      viewport: { width: 1280, height: 800 },
    });
    const { page, complaints } = await watchedPage(context);
    await page.goto(address);
    const found: AxeFinding[] = [];
    const look = async (screen: string): Promise<void> => {
      found.push(...(await seriousFaults(page, screen)));
    };
    const button = (name: string | RegExp) => page.getByRole("button", { name });

    await expectPage(button("New socket")).toBeVisible();
    await look("empty");
    await button("New socket").click();
    await expectPage(page.getByRole("menuitem", { name: "New TCP server" })).toBeVisible();
    await look("new socket menu");
    await page.getByRole("menuitem", { name: "New TCP server" }).click();
    await expectPage(page.getByLabel("Listen on")).toBeVisible();
    await look("form");
    await page.keyboard.press("Escape");

    await page.keyboard.press("Control+k");
    await page
      .getByRole("combobox", { name: /command|search/i })
      .last()
      .fill("try it");
    await look("palette");
    await page.keyboard.press("Enter");
    const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
    await rows.filter({ hasText: "recv" }).first().click();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await look(`tab ${await tab.textContent()}`);
    }
    for (const view of await page
      .getByRole("group", { name: "Show as" })
      .getByRole("button")
      .all()) {
      await view.click();
      await look(`view ${await view.textContent()}`);
    }
    await page.getByRole("group", { name: "Show as" }).getByRole("button").first().click();
    await button(/^Measure/).click();
    await look("measure");
    for (const name of ["Messages", "Connections", "Failures", "Gaps", "Answers", "TCP"]) {
      await page
        .getByRole("region", { name: "Measure" })
        .getByRole("button", { name, exact: true })
        .click();
      await look(`measure ${name}`);
    }
    await button(/^Measure/).click();

    await button("Columns, times and order").click();
    await look("columns");
    await page.keyboard.press("Escape");
    await page
      .getByRole("group", { name: "Show as" })
      .getByRole("button", { name: "Messages" })
      .click();
    await page.getByRole("button", { name: /^Cut/ }).first().click();
    await look("cut into messages");
    await page.keyboard.press("Escape");
    await page
      .getByRole("group", { name: "Show as" })
      .getByRole("button", { name: "Calls" })
      .click();

    await button("New socket").click();
    await page.getByRole("menuitem", { name: "New TCP client" }).click();
    await page.getByLabel("Connect to").fill("127.0.0.1:1");
    await button("Open").click();
    await rows.filter({ hasText: "ECONNREFUSED" }).first().click();
    await expectPage(page.getByRole("region", { name: "Likely causes" })).toBeVisible();
    await look("failed event");
    await button("All sockets").click();

    const filter = page.getByRole("combobox", { name: "Filter" });
    await filter.fill("tcp.prt == ");
    await look("wrong filter");
    await filter.fill("tcp.p");
    await look("completion");
    await page.keyboard.press("Escape");
    await filter.fill('data contains "nothing has this"');
    await filter.press("Enter");
    await expectPage(rows).toHaveCount(0);
    await look("nothing matches");
    await filter.fill("");
    await filter.press("Enter");
    await rows.first().click();
    await page.keyboard.press("Control+f");
    await look("find");
    await page.keyboard.press("Escape");
    await rows.first().click({ button: "right" });
    await look("menu of a row");
    await page.keyboard.press("Escape");
    await button(/^Limits/)
      .first()
      .click();
    await look("limits");
    await page.keyboard.press("Escape");

    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
