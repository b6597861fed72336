// Menus by right click and by key, wherever something is shown, in a real browser on a real engine; and what Escape goes back.

import { beforeEach, expect, test } from "vitest";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { servedPage } from "./servedPage.ts";

const s = servedPage({ viewport: { width: 1440, height: 900 } });
const grid = () => s.page.getByRole("grid", { name: "Events" });
const rows = () => grid().locator("[data-seq]");
const menu = (name?: string | RegExp) =>
  s.page.getByRole("menu", name === undefined ? {} : { name });
const item = (name: string | RegExp) => s.page.getByRole("menuitem", { name });
const filterField = () => s.page.getByRole("combobox", { name: "Filter" });
const tab = (name: string) => s.page.getByRole("tab", { name, exact: true });

/** Requests on a connection, one read each. */
beforeEach(async () => {
  await s.client.call("open", { spec: tcpListener() });
  const listener = s.page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = /127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1];
  const peer = s.dial(Number(port));
  for (const path of ["/alpha", "/beta"]) {
    peer.write(`GET ${path} HTTP/1.1\r\nHost: example.com\r\n\r\n`);
    await rows().filter({ hasText: path }).waitFor();
  }
  await rows().filter({ hasText: "/alpha" }).click();
});

async function clipboard(): Promise<string> {
  await s.context.grantPermissions(["clipboard-read"]);
  return s.page.evaluate(() => navigator.clipboard.readText());
}

test("a decoded field filters by what it holds, leaves it out, and copies", async () => {
  await tab("Decoded").click();
  const field = s.page.getByRole("treeitem").filter({ hasText: "/alpha" }).last();
  await field.click({ button: "right" });
  expect(await seriousFaults(s.page, "a field's menu")).toEqual([]);
  await item("Filter by this").click();
  await expectPage(rows()).toHaveCount(1);
  const text = await filterField().inputValue();
  expect(text).toBe('data contains "/alpha"');
  expect(parseFilter(text).ok).toBe(true);
  await grid().focus();
  await s.page.keyboard.press("Control+z");
  // By key, at the field that is active.
  const tree = s.page.getByRole("tree", { name: /^Fields/ });
  await tree.focus();
  await s.page.keyboard.press("Shift+F10");
  await item("Filter: not this").click();
  await expectPage(rows().filter({ hasText: "/alpha" })).toHaveCount(0);
  await expectPage(rows().filter({ hasText: "/beta" })).toHaveCount(1);
  await grid().focus();
  await s.page.keyboard.press("Control+z");
  await field.click({ button: "right" });
  await item("Copy value").click();
  await expectPage.poll(clipboard).toBe("/alpha");
});

test("bytes, text, stream, ladder and plot each have one, which Escape closes and which gives the focus back", async () => {
  await tab("Bytes").click();
  const bytes = s.page.getByRole("grid", { name: "Bytes" });
  await bytes.locator("[data-at='0']").first().click();
  await s.page.keyboard.press("Shift+F10");
  await expectPage(item("Filter by this")).toBeVisible();
  await s.page.keyboard.press("Escape");
  await expectPage(menu()).toHaveCount(0);
  await expectPage(bytes).toBeFocused();
  await bytes.locator("[data-at='4']").first().click({ button: "right" });
  await item("Filter: not this").click();
  await expectPage(filterField()).toHaveValue('not data contains "/"');
  await grid().focus();
  await s.page.keyboard.press("Control+z");
  await rows().filter({ hasText: "/alpha" }).click();

  await tab("Text").click();
  await s.page.getByRole("grid", { name: "Text" }).click({ button: "right" });
  await expectPage(item("Select all")).toBeVisible();
  await s.page.keyboard.press("Escape");

  await grid().focus();
  await rows().filter({ hasText: "/beta" }).click({ button: "right" });
  await item("Follow the selected event's stream").click();
  const stream = s.page.getByRole("grid", { name: "Stream" });
  await stream.getByRole("row").filter({ hasText: "/alpha" }).click({ button: "right" });
  await item("Copy line").click();
  await expectPage.poll(clipboard).toContain("GET /alpha");

  await s.page.getByRole("button", { name: "Sequence" }).click();
  await s.page.getByRole("option").filter({ hasText: "recv" }).first().click({ button: "right" });
  await expectPage(menu("Step").getByRole("menuitem", { name: "Hide" })).toBeVisible();
  await s.page.keyboard.press("Escape");
  await s.page.getByRole("button", { name: "Calls" }).click();
});

test("a plot has one, and Escape takes back the range that was drawn in it", async () => {
  await s.page.getByRole("button", { name: "Measure", exact: true }).click();
  const cursor = s.page.getByRole("slider");
  await cursor.focus();
  await s.page.keyboard.press("Shift+F10");
  await expectPage(menu("Plot")).toBeVisible();
  expect(await seriousFaults(s.page, "a plot's menu")).toEqual([]);
  await s.page.keyboard.press("Escape");
  await cursor.focus();
  // To the first event, before which there is nothing to choose.
  await s.page.keyboard.press("Home");
  await s.page.keyboard.press("Shift+End");
  await s.page.keyboard.press("Enter");
  await expectPage(filterField()).toHaveValue(/frame\.time_relative/);
  await grid().focus();
  // The selected row first, then the range.
  await s.page.keyboard.press("Escape");
  await expectPage(filterField()).toHaveValue(/frame\.time_relative/);
  await s.page.keyboard.press("Escape");
  await expectPage(filterField()).toHaveValue("");
  await expectPage(s.page.locator(".toast")).toContainText("Cleared the range of time.");

  const border = s.page.getByRole("separator", { name: "Height of the measures" });
  const height = async () => (await s.page.locator(".measure").boundingBox())?.height ?? 0;
  const usual = await height();
  await border.focus();
  await s.page.keyboard.press("ArrowDown");
  await expectPage.poll(height).toBeGreaterThan(usual);
  await border.dblclick();
  await expectPage.poll(height).toBe(usual);
});
