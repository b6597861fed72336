// Every screen of the window, light and dark, before axe: nothing serious may be found. Forms with
// all their options are in axeForms.test.ts.

import { beforeEach, describe, expect, test } from "vitest";
import type { Locator } from "@playwright/test";
import { seriousFaults, type AxeFinding } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

describe.each(["light", "dark"] as const)("%s: no serious fault in", (colorScheme) => {
  const served = servedPage(colorScheme);
  let found: AxeFinding[] = [];
  beforeEach(() => {
    found = [];
  });

  async function look(screen: string): Promise<void> {
    found.push(...(await seriousFaults(served.page, screen)));
  }
  const button = (name: string | RegExp) => served.page.getByRole("button", { name });
  const showAs = (name: string) =>
    served.page.getByRole("group", { name: "Show as" }).getByRole("button", { name });
  const rows = () => served.page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  async function tryIt(): Promise<Locator> {
    await served.client.call("tryIt", {});
    const received = rows().filter({ hasText: "recv" }).first();
    await received.click();
    return received;
  }

  test("a window without a socket", async () => {
    const { page } = served;
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
    expect(found).toEqual([]);
  });

  test("its tabs and views", async () => {
    const { page } = served;
    await tryIt();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await look(`tab ${await tab.textContent()}`);
    }
    const views = page.getByRole("group", { name: "Show as" }).getByRole("button");
    for (const view of await views.all()) {
      await view.click();
      await look(`view ${await view.textContent()}`);
    }
    expect(found).toEqual([]);
  });

  test("its measures", async () => {
    const { page } = served;
    await tryIt();
    await button(/^Measure/).click();
    await look("measure");
    for (const name of ["Messages", "Connections", "Failures", "Gaps", "Answers", "TCP"]) {
      await page
        .getByRole("region", { name: "Measure" })
        .getByRole("button", { name, exact: true })
        .click();
      await look(`measure ${name}`);
    }
    expect(found).toEqual([]);
  });

  test("what floats above its rows", async () => {
    const { page } = served;
    const received = await tryIt();
    await button("Columns, times and order").click();
    await look("columns");
    await page.keyboard.press("Escape");
    await showAs("Messages").click();
    await page.getByRole("button", { name: /^Cut/ }).first().click();
    await look("cut into messages");
    await page.keyboard.press("Escape");
    await showAs("Calls").click();
    await received.click({ button: "right" });
    await look("menu of a row");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+f");
    await look("find");
    await page.keyboard.press("Escape");
    await button(/^Limits/)
      .first()
      .click();
    await look("limits");
    expect(found).toEqual([]);
  });

  test("failures and filters", async () => {
    const { page } = served;
    await tryIt();
    await button("New socket").click();
    await page.getByRole("menuitem", { name: "New TCP client" }).click();
    await page.getByLabel("Connect to").fill("127.0.0.1:1");
    await button("Open").click();
    await rows().filter({ hasText: "ECONNREFUSED" }).first().click();
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
    await expectPage(rows()).toHaveCount(0);
    await look("nothing matches");
    expect(found).toEqual([]);
  });
});
