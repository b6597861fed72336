// Finding in a real browser: rows while one types, what a filter was meant to be, actions by other words for them.

import type { Locator } from "@playwright/test";
import { beforeEach, describe, expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const SHOTS = process.env["SHOTS"];

/** Reads; each seventh says 503. */
const LINES = 120;
const FOUND = Math.ceil(LINES / 7);

let grid: Locator;
let filter: Locator;
const row = (text: string) => grid.getByRole("row").filter({ hasText: text });
const selected = () => grid.getByRole("row", { selected: true });
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await served.page.keyboard.press(key);
};

beforeEach(async () => {
  const { page, client } = served;
  grid = page.getByRole("grid", { name: "Events" });
  filter = page.getByRole("combobox", { name: "Filter" });
  await client.call("open", { spec: tcpListener() });
  const title = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = Number(/127\.0\.0\.1:(\d+)/.exec((await title.textContent()) ?? "")?.[1]);
  const peer = served.dial(port);
  const events = async () =>
    (await client.call("rows", { query: ALL_EVENTS, from: 0, count: 1 })).total;
  await row("accept").waitFor();
  const before = await events();
  for (let i = 0; i < LINES; i++) {
    peer.write(i % 7 === 0 ? `503 /item/${i} ` : `200 /item/${i} `);
    // What is written behind a read is a read of its own. Asked of the engine: the page shows it a while later.
    await expect.poll(events, { interval: 1 }).toBe(before + i + 1);
  }
  await row(`/item/${LINES - 1} `).waitFor();
});

async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await served.page.emulateMedia({ colorScheme });
    await served.page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png` });
  }
}

describe("finding", () => {
  test("works while one types, counts, and shows what it finds in the middle", async () => {
    const { page } = served;
    await press("Control+f");
    // With what follows it: a port's number may have the digits, too.
    await page.keyboard.type("503 /");
    const told = page.locator(".find output");
    await expectPage(told).toHaveText(`1 of ${FOUND}`);
    await expectPage(selected()).toContainText("503 /item/0");
    for (let i = 2; i <= 9; i++) {
      await press("Enter");
      await expectPage(told).toHaveText(`${i} of ${FOUND}`);
    }
    await expectPage(selected()).toContainText("503 /item/56");
    const sight = await page.locator(".events-scroller").boundingBox();
    const found = await selected().boundingBox();
    const rows = (sight?.height ?? 0) - 24;
    const middle = (sight?.y ?? 0) + 24 + rows / 2;
    expect(Math.abs((found?.y ?? 0) + 12 - middle)).toBeLessThanOrEqual(rows / 4);
    await shot("find");
    // A longer word is looked for from where the person was.
    await page.getByRole("textbox", { name: "Find in the rows" }).fill("503 /item/1");
    await expectPage(selected()).toContainText("503 /item/14");
    await expectPage(told).toHaveText("1 of 4");
    await page.getByRole("textbox", { name: "Find in the rows" }).fill("nowhere at all");
    await expectPage(told).toHaveText("Not found in the rows shown");
  });

  test("go to goes while one types; Escape goes back", async () => {
    const { page } = served;
    const seq = await row("/item/115 ").getAttribute("data-seq");
    await row("/item/119 ").click();
    await press("Control+g");
    await page.keyboard.type("+0");
    await expectPage(selected()).toHaveAttribute("data-position", "0");
    await press("Escape");
    await expectPage(selected()).toContainText("/item/119 ");
    await press("Control+g");
    await page.keyboard.type(seq ?? "");
    await press("Enter");
    await expectPage(selected()).toContainText("/item/115 ");
    await expectPage(grid).toBeFocused();
  });
});

describe("a filter that cannot be read", () => {
  test("offers what was likely meant as buttons, by mouse and by keyboard", async () => {
    const { page } = served;
    await filter.fill("503");
    const offers = page.getByRole("group", { name: "Did you mean" }).getByRole("button");
    await expectPage(offers).toHaveText(['data contains "503"', "tcp.port == 503"]);
    await shot("fixes");
    await press("Tab");
    await expectPage(offers.first()).toBeFocused();
    await press("Escape");
    await expectPage(filter).toBeFocused();
    await press("ArrowDown", "Enter");
    await expectPage(filter).toHaveValue('data contains "503"');
    await expectPage(filter).toBeFocused();
    await expectPage(page.locator(".event-count")).toContainText(`${FOUND} of`);
    await filter.fill("tcp.prot > 0");
    await offers.filter({ hasText: "tcp.port > 0" }).click();
    await expectPage(filter).toHaveValue("tcp.port > 0");
  });

  test("after Enter the arrow down goes to the first row", async () => {
    await filter.fill('data contains "503"');
    await press("Enter", "ArrowDown");
    await expectPage(grid).toBeFocused();
    await expectPage(selected()).toContainText("503 /item/0");
    await press("ArrowDown");
    await expectPage(selected()).toContainText("503 /item/7");
  });

  test("without recent filters their list says so", async () => {
    const { page } = served;
    await page.getByRole("button", { name: "Recent filters" }).click();
    await expectPage(page.getByText("No filter was used yet.")).toBeVisible();
    await shot("no-recent");
  });
});

describe("the palette", () => {
  const options = () => served.page.getByRole("option");

  test("finds by other words, and says why something cannot be done", async () => {
    const { page } = served;
    await press("Control+k");
    await page.keyboard.type("hang up");
    const close = options().filter({ hasText: "No socket is selected." }).first();
    await expectPage(close).toContainText("Close");
    await expectPage(close).toHaveAttribute("aria-disabled", "true");
    await shot("palette-grey");
    // It stays open: nothing was done.
    await press("Enter");
    await expectPage(close).toBeVisible();
    const field = page.getByRole("combobox", { name: "Search sockets and commands" });
    await field.fill("export");
    await expectPage(options().first()).toContainText("Export packets");
    await field.fill("127.0.0.1");
    await expectPage(options().first()).toContainText("listening");
    await shot("palette");
  });

  test("F1 opens help, ? the shortcuts, but not where one writes", async () => {
    const { page } = served;
    const dialog = page.getByRole("dialog", { name: "Help and shortcuts" });
    await press("F1");
    await expectPage(dialog).toBeVisible();
    await shot("help");
    await dialog.getByRole("button", { name: "Filter…", exact: true }).click();
    await expectPage(dialog).toHaveCount(0);
    await expectPage(filter).toBeFocused();
    await page.keyboard.type("?");
    await expectPage(filter).toHaveValue("?");
    await filter.fill("");
    await grid.focus();
    await press("Shift+?");
    await expectPage(dialog).toBeVisible();
    await expectPage(page.getByRole("region", { name: "Keyboard shortcuts" })).toBeFocused();
    await expectPage(dialog.getByRole("row", { name: /Find in the rows/ })).toContainText("Ctrl+F");
    await shot("shortcuts");
    await press("Escape");
    await expectPage(dialog).toHaveCount(0);
  });
});
