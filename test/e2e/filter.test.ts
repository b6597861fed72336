// The table of events in a real browser on the real engine: filtered, searched, marked and arranged, by keyboard.

import { connect, type Socket } from "node:net";
import type { Browser, Locator, Page } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FILTER_DIFFERENCES } from "../../shared/filter/differences.ts";
import { launchBrowser, newContext, watchedPage } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { english } from "../support/english.ts";

let browser: Browser;
let serve: Program;
let recordings: Awaited<ReturnType<typeof tempFolder>>;
let address: string;
let peer: Socket;
let page: Page;
let complaints: readonly string[];
let grid: Locator;
let filter: Locator;

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
  peer = connect(Number(port), "127.0.0.1");
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
async function hear(text: string): Promise<void> {
  peer.write(text);
  await row(text).waitFor();
}

function row(text: string): Locator {
  return grid.getByRole("row").filter({ hasText: text });
}

function selected(): Locator {
  return grid.getByRole("row", { selected: true });
}

function pane(): Locator {
  return page.getByRole("region", { name: "Events pane" });
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function fromPalette(title: string): Promise<void> {
  await press("Control+k");
  await page.keyboard.type(title);
  await press("Enter");
}

describe("the events", () => {
  beforeEach(async () => {
    await open();
    await row("PING 11").waitFor();
  });

  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("are filtered with completion, without touching the mouse", async () => {
    await press("Control+l");
    await expectPage(filter).toBeFocused();
    await page.keyboard.type("cal");
    await expectPage(page.getByRole("option", { name: /^call/ })).toBeVisible();
    await press("Tab");
    await page.keyboard.type("== ");
    await press("ArrowDown");
    const active = await filter.getAttribute("aria-activedescendant");
    await expectPage(page.locator(`[id="${active}"]`)).toHaveText(/^socket/);
    await page.keyboard.type("acc");
    await press("Tab", "Enter");
    await expectPage(filter).toHaveValue("call == accept ");
    await expectPage(pane()).toContainText("1 of ");
    await expectPage(row("accept")).toHaveCount(1);
    await expectPage(row("PING")).toHaveCount(0);
    await press("Escape");
    await expectPage(grid).toBeFocused();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expectPage(row("PING 11")).toBeVisible();
    // The filter that was applied comes back from its history.
    await press("ArrowUp", "Enter");
    await expectPage(filter).toHaveValue("call == accept");
    await expectPage(row("accept")).toHaveCount(1);
  });

  test("what is typed right after the key for the filter stands in it, all of it", async () => {
    await filter.fill("len > 1");
    for (const text of ["len > 2", "udp", "len > 3", "tcp"]) {
      await press("Control+l");
      await page.keyboard.type(text);
      await expectPage(filter).toHaveValue(text);
    }
  });

  test("the selected row comes back into sight by key", async () => {
    await page.setViewportSize({ width: 900, height: 500 });
    await row("PING 11").click();
    await press("Home");
    await expectPage(selected()).toHaveAttribute("aria-rowindex", "2");
    await grid.hover();
    await page.mouse.wheel(0, 5000);
    await expectPage(selected()).toHaveCount(0);
    await press("Home");
    await expectPage(selected()).toBeVisible();
  });

  test("a wrong filter is marked at its place, and the last good one stays", async () => {
    await filter.fill('data contains "PING 3"');
    await expectPage(row("PING")).toHaveCount(1);
    await filter.fill("tcp.prot == 80");
    await expectPage(filter).toHaveAttribute("aria-invalid", "true");
    const described = await filter.getAttribute("aria-describedby");
    await expectPage(page.locator(`[id="${described}"]`)).toHaveText(/Did you mean tcp\.port\?/);
    await expectPage(page.locator(".filter-wrong")).toHaveText("tcp.prot");
    await expectPage(row("PING")).toHaveCount(1);
    await filter.fill("len == 12345");
    await expectPage(pane()).toContainText("No event passes the filter.");
    await pane().getByRole("button", { name: "Clear the filter" }).last().click();
    await expectPage(row("PING 11")).toBeVisible();
  });

  test("how they are written, and how they differ from Wireshark's, is told beside the field", async () => {
    await page.getByRole("button", { name: "How filters are written" }).click();
    const help = page.getByRole("dialog", { name: "Filters" });
    for (const difference of FILTER_DIFFERENCES.map(english))
      await expectPage(help).toContainText(difference.replaceAll("`", ""));
    await press("Escape");
    await expectPage(help).toHaveCount(0);
  });

  test("a filtered tail goes on", async () => {
    await filter.fill('data contains "LATE"');
    await expectPage(pane()).toContainText("No event passes the filter.");
    peer.write("LATE 1");
    await expectPage(row("LATE 1")).toHaveCount(1);
  });

  test("a row that takes an expression too long is said to be undecided", async () => {
    await hear("x".repeat(70));
    await filter.fill('data matches r"(x+x+)+\\1y"');
    await expectPage(pane()).toContainText("1 undecided");
    await expectPage(pane()).toContainText("No event passes the filter.");
    await filter.fill('data matches r"(x+x+)+y"');
    await expectPage(pane()).not.toContainText("undecided");
  });

  test("the values of a row make a filter", async () => {
    await row("PING 4").click();
    await press("Shift+F10");
    await page.getByRole("menuitem", { name: "Filter by" }).waitFor();
    await press("ArrowDown", "ArrowRight");
    await page.getByRole("menuitem", { name: "dir == in" }).waitFor();
    await press("ArrowDown", "Enter");
    await expectPage(filter).toHaveValue("call == recv");
    await expectPage(grid).toBeFocused();
    await row("PING 4").getByText("127.0.0.1", { exact: false }).first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Filter: and not" }).hover();
    await page.getByRole("menuitem", { name: /^peer ==/ }).click();
    await expectPage(filter).toHaveValue(/^call == recv and not peer == "127\.0\.0\.1:\d+"$/);
    await expectPage(pane()).toContainText("No event passes the filter.");
  });

  test("are searched, round the end and back", async () => {
    await press("Control+f");
    const find = page.getByRole("textbox", { name: "Find in the rows" });
    await expectPage(find).toBeFocused();
    await page.keyboard.type("PING 1");
    await press("Enter");
    await expectPage(selected()).toContainText("PING 1 ");
    await expectPage(pane()).toContainText("1 of ");
    await press("Enter");
    await expectPage(selected()).toContainText("PING 10");
    await press("F3", "F3");
    await expectPage(selected()).toContainText("PING 1 ");
    await expectPage(pane()).toContainText("1 of 3 – on from the top");
    await press("Shift+F3");
    await expectPage(selected()).toContainText("PING 11");
    await expectPage(pane()).toContainText("3 of 3 – on from the bottom");
    await page.getByRole("button", { name: "Hex" }).click();
    await find.fill("50 49 4e 47 20 3q");
    await expectPage(pane()).toContainText('expected a hex digit (0–9, a–f), got "q"');
    await find.fill("50 49 4e 47 20 33");
    await press("Enter");
    await expectPage(selected()).toContainText("PING 3");
    await page.getByRole("button", { name: "Regex" }).click();
    await find.fill("pong|nothing");
    await press("Enter");
    await expectPage(pane()).toContainText("Not found in the rows shown");
    await press("Escape");
    await expectPage(grid).toBeFocused();
    await expectPage(find).toHaveCount(0);
  });

  test("rows are marked, named, hidden, and found again after a reload", async () => {
    await row("PING 4").click();
    await press("m", "ArrowDown", "ArrowDown", "m", "F2");
    await page.keyboard.type("the odd one");
    await press("Enter");
    await expectPage(row("PING 6")).toContainText("the odd one");
    await press("Alt+PageDown");
    await expectPage(selected()).toContainText("PING 6");
    await press("Alt+PageUp");
    await expectPage(selected()).toContainText("PING 4");
    await press("ArrowDown", "h");
    await expectPage(row("PING 5")).toHaveCount(0);
    await expectPage(selected()).toContainText("PING 6");
    await expectPage(pane()).toContainText("1 hidden");
    await page.reload();
    await expectPage(row("PING 4").getByRole("img", { name: "marked" })).toBeVisible();
    await expectPage(row("PING 6")).toContainText("the odd one");
    await expectPage(row("PING 5")).toHaveCount(0);
    await page.getByRole("button", { name: "Show hidden rows again" }).click();
    await expectPage(row("PING 5")).toBeVisible();
    await row("PING 4").click();
    await press("Alt+ArrowDown");
    await expectPage(selected()).toContainText("PING 5");
    await press("Alt+ArrowUp");
    await expectPage(selected()).toContainText("PING 4");
  });

  test("one goes to a number and to a time", async () => {
    await press("Control+g");
    await page.keyboard.type("1");
    await press("Enter");
    await expectPage(selected()).toHaveAttribute("data-seq", "1");
    const time = await selected().locator("[data-column='time']").innerText();
    await press("End", "Control+g");
    await page.keyboard.type(time);
    await press("Enter");
    await expectPage(selected()).toHaveAttribute("data-seq", "1");
    await press("Control+g");
    await page.keyboard.type("+99999");
    await press("Enter");
    await expectPage(pane()).toContainText("The last event is at +");
    await press("Escape");
    await expectPage(grid).toBeFocused();
  });

  test("columns are chosen, moved and made wider, times read otherwise, for the next time too", async () => {
    await page.getByRole("button", { name: "Columns, times and order" }).click();
    await page.getByRole("checkbox", { name: "Peer" }).uncheck();
    await page.getByRole("checkbox", { name: "Since the row before" }).check();
    await page.getByRole("checkbox", { name: "Payload" }).focus();
    for (let i = 0; i < 4; i++) await press("Alt+ArrowUp");
    await page.getByRole("radio", { name: "Since the recording's start" }).check();
    await page.getByRole("radio", { name: "Newest first" }).check();
    await page.getByRole("button", { name: "Done" }).click();
    const heads = grid.getByRole("columnheader");
    await expectPage(heads.filter({ hasText: "Peer" })).toHaveCount(0);
    const head = grid.getByRole("columnheader", { name: "Time", exact: true });
    const before = (await head.boundingBox())?.width ?? 0;
    await page.getByRole("separator", { name: "Width of Number" }).focus();
    await press("ArrowDown", "ArrowRight", "ArrowRight");
    await expect
      .poll(async () => Math.round(((await head.boundingBox())?.width ?? 0) - before))
      .toBe(16);
    await page.reload();
    await expectPage(row("PING 11").locator("[data-column='time']")).toHaveText(/^\d+\.\d{6}$/);
    await expectPage(row("PING 11").locator("[data-column='delta']")).toHaveText(/^\d+\.\d{6}$/);
    await expectPage(heads.first()).toContainText("#");
    const order = await heads.evaluateAll((all) => all.map((one) => one.getAttribute("data-head")));
    expect(order.indexOf("payload")).toBeLessThan(order.indexOf("length"));
    // Newest first: the last line that came stands above the one before.
    const top = (await row("PING 11").boundingBox())?.y ?? 0;
    expect(top).toBeLessThan((await row("PING 10").boundingBox())?.y ?? 0);
    await fromPalette("reset columns");
    await expectPage(heads.filter({ hasText: "Peer" })).toHaveCount(1);
  });

  // The last one: its rows push those of the others out of sight.
  test("a long look can be stopped, and gone on with", async () => {
    for (let i = 0; i < 60; i++) await hear(`${i} ${"x".repeat(70)}`);
    await filter.fill('data matches r"(x+x+)+\\1y"');
    await page.getByRole("button", { name: "Stop looking through the events" }).click();
    await expectPage(pane()).toContainText("Stopped at ");
    await page.getByRole("button", { name: "Look through the events again" }).click();
    await expectPage(
      page.getByRole("progressbar", { name: "Events looked through" }),
    ).toBeVisible();
    await filter.fill("");
    await expectPage(row("59 x")).toBeVisible();
  });
});
