// The measures in a real browser: what they say of real traffic, and what a drag over them does to the table.

import { connect, type Socket } from "node:net";
import type { Browser, Locator, Page } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, newContext, watchedPage, type WatchedPage } from "../support/browser.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let browser: Browser;
let serve: Program;
let recordings: Awaited<ReturnType<typeof tempFolder>>;
let watched: WatchedPage;
let page: Page;
let peer: Socket;
/** When the recording began, at the latest; ms. */
let begun: number;

beforeAll(async () => {
  recordings = await tempFolder();
  serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", recordings.path]);
  const address = await serve.line("stdout", /./);
  browser = await launchBrowser();
  watched = await watchedPage(await newContext(browser));
  page = watched.page;
  await page.goto(address);
  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "New TCP server" }).click();
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const listener = socket(/^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/);
  const words = (await listener.textContent()) ?? "";
  begun = Date.now();
  peer = await connected(Number(/127\.0\.0\.1:(\d+)/.exec(words)?.[1]));
});

afterAll(async () => {
  peer.destroy();
  await browser.close();
  expect(await serve.stop()).toBe(0);
  await recordings.remove();
});

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket)).on("error", reject);
  });
}

function socket(name: RegExp) {
  return page.getByRole("tree", { name: "Sockets" }).getByRole("treeitem", { name });
}

const measure = () => page.getByRole("region", { name: "Measure" });
const picture = (name: RegExp) => measure().getByRole("img", { name });

/** Rows of the table that pass, and events looked at. */
async function counted(): Promise<string> {
  const text = (await page.locator(".event-count").textContent()) ?? "";
  return text.replaceAll("\u2009", "");
}

/** Shares of a plot's width. */
async function drag(plot: Locator, from: number, to: number): Promise<void> {
  const box = await plot.boundingBox();
  if (box === null) throw new Error("the plot has no place");
  const at = (share: number) => box.x + Math.min(box.width * share, box.width - 1);
  await page.mouse.move(at(from), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(at(to), box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
}

describe("the measures", () => {
  test("say what went over the wire", async () => {
    peer.write("x".repeat(1000));
    await page.getByRole("button", { name: "Measure", exact: true }).click();
    await expectPage(
      picture(/^Bytes per second in .*received 1\s000 bytes.*sent 0 bytes/),
    ).toBeVisible();
    peer.write("y".repeat(234));
    await expectPage(picture(/^Bytes per second in .*received 1\s234 bytes/)).toBeVisible();
    await expectPage(
      picture(/^Sizes of messages .*received: count 2, .*total 1\.23\skB/),
    ).toBeVisible();
    await measure().getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(picture(/^Messages per second in .*received 2 calls/)).toBeVisible();
    await measure().getByRole("button", { name: "Connections", exact: true }).click();
    await expectPage(picture(/^Connections in .*: 1 open; opened 1; closed 0/)).toBeVisible();
  });

  test("show the same as a table", async () => {
    await measure().getByRole("button", { name: "Bytes", exact: true }).click();
    await measure().getByRole("button", { name: "As table" }).click();
    const sizes = measure().getByRole("region", { name: "Sizes of messages, as table" });
    await expectPage(sizes.getByRole("row").filter({ hasText: /128 – 255\sB/ })).toContainText("1");
    await measure().getByRole("button", { name: "As table" }).click();
  });

  test("turn a drag into a filter of the table, and a double click takes it back", async () => {
    await measure().getByRole("button", { name: "All", exact: true }).click();
    const field = page.getByRole("combobox", { name: "Filter" });
    // Until nothing lies in the last part of the recording but the message to come.
    const quiet = Date.now();
    await expectPage.poll(() => (Date.now() - quiet) / (Date.now() - begun)).toBeGreaterThan(0.4);
    peer.write("z".repeat(77));
    await expectPage(
      picture(/^Bytes .* in the whole recording: received 1\s311 bytes/),
    ).toBeVisible();
    const all = await counted();
    const plot = page.locator(".measure .u-over").first();
    await drag(plot, 0.75, 1);
    await expectPage(field).toHaveValue(
      /^frame\.time_relative >= [\d.]+ and frame\.time_relative <= [\d.]+$/,
    );
    await expectPage.poll(counted).toBe(`1 of ${all}`);
    const said = measure().getByRole("status", { name: "Chosen range of time" });
    await expectPage(said).toHaveText(/received 77 bytes, .*; sent 0 bytes/);
    await plot.dblclick();
    await expectPage(field).toHaveValue("");
    await expectPage.poll(counted).toBe(all);
  });

  test("let the keyboard choose a range, instead of the one before, and clear it", async () => {
    const field = page.getByRole("combobox", { name: "Filter" });
    const cursor = measure().getByRole("slider", { name: "Cursor in bytes per second" });
    await cursor.focus();
    await page.keyboard.press("Home");
    await expectPage(cursor).toHaveAttribute("aria-valuetext", /: received .*, sent /);
    await page.keyboard.press("Shift+PageUp");
    await page.keyboard.press("Enter");
    await expectPage(field).toHaveValue(
      /^frame\.time_relative >= 0 and frame\.time_relative <= [\d.]+$/,
    );
    const first = await field.inputValue();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expectPage(field).not.toHaveValue(first);
    expect((await field.inputValue()).match(/frame\.time_relative/g)).toHaveLength(2);
    await page.keyboard.press("Escape");
    await expectPage(field).toHaveValue("");
  });

  test.runIf(process.platform === "linux")(
    "show what the kernel knows of a connection",
    async () => {
      await measure().getByRole("button", { name: "TCP", exact: true }).click();
      await expectPage(measure()).toContainText("Only a TCP connection has this.");
      await measure()
        .getByRole("button", { name: /^Select connection #/ })
        .click();
      const kernel = measure().getByRole("region", { name: /^TCP_INFO of #/ });
      await expectPage(
        kernel.getByRole("img", { name: /^Round trip time .*now [\d.]+\s(µs|ms) ±/ }),
      ).toBeVisible();
      await expectPage(kernel).toContainText("Retransmits");
    },
  );

  test("are closed where they were opened, and complained of nothing", async () => {
    await measure().getByRole("button", { name: "Close the measures" }).click();
    await expectPage(measure()).toHaveCount(0);
    await expectPage(page.getByRole("grid", { name: "Events" })).toBeFocused();
    expect(watched.complaints).toEqual([]);
  });
});
