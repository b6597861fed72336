// Sorting, moving and fitting columns in a real browser on a real engine, by mouse and by keys.

import type { Locator } from "@playwright/test";
import { beforeEach, expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { seriousFaults } from "../support/axe.ts";
import { servedPage } from "./servedPage.ts";

const s = servedPage({ viewport: { width: 1440, height: 900 } });
const LENGTHS = [40, 3, 700, 12];
let grid: Locator;
let port: number;

beforeEach(async () => {
  grid = s.page.getByRole("grid", { name: "Events" });
  const { socket } = await s.client.call("open", {
    spec: udpSocket({ at: { host: "127.0.0.1", port: 0 } }),
  });
  const bound = s.page.getByRole("treeitem", { name: /^udp .*127\.0\.0\.1:[1-9]/ });
  port = Number(/127\.0\.0\.1:(\d+)/.exec((await bound.textContent()) ?? "")?.[1]);
  for (const length of LENGTHS) await send(socket, length);
  await expectPage(lengths("recv")).toHaveCount(LENGTHS.length);
});

async function send(socket: number, length: number): Promise<void> {
  const data = new Uint8Array(length).fill(0x61);
  await s.client.call("send", { socket, data, to: { host: "127.0.0.1", port } });
}

function lengths(call: string): Locator {
  return grid.locator("[data-seq]").filter({ hasText: call }).locator(".event-length");
}
const head = (name: string) => grid.getByRole("columnheader", { name, exact: true });
const title = (name: string) => head(name).getByRole("button", { name, exact: true });
const order = () => grid.getByRole("columnheader").allTextContents();

test("a click on the length sorts up, then down, then not, and Ctrl+Z goes back", async () => {
  await title("Length").click();
  await expectPage(head("Length")).toHaveAttribute("aria-sort", "ascending");
  await expectPage(lengths("recv")).toHaveText(["3", "12", "40", "700"]);
  await title("Length").click();
  await expectPage(head("Length")).toHaveAttribute("aria-sort", "descending");
  await expectPage(lengths("recv")).toHaveText(["700", "40", "12", "3"]);
  expect(await seriousFaults(s.page, "view")).toEqual([]);
  // What comes takes its place among them.
  await send(1, 100);
  await expectPage(lengths("recv")).toHaveText(["700", "100", "40", "12", "3"]);
  await title("Length").click();
  await expectPage(lengths("recv")).toHaveText(["40", "3", "700", "12", "100"]);
  await grid.focus();
  await s.page.keyboard.press("Control+z");
  await expectPage(head("Length")).not.toHaveAttribute("aria-sort", /./);
  await s.page.keyboard.press("Control+y");
});

test("the selected row stays selected, and a search goes down what is shown", async () => {
  await grid.locator("[data-seq]").filter({ hasText: "recv" }).filter({ hasText: "700" }).click();
  const selected = grid.getByRole("row", { selected: true });
  const seq = await selected.getAttribute("data-seq");
  await title("Length").click();
  await expectPage(lengths("recv")).toHaveText(["3", "12", "40", "700"]);
  await expectPage(selected).toHaveAttribute("data-seq", seq ?? "");
  await grid.focus();
  await s.page.keyboard.press("Home");
  await s.page.keyboard.press("Control+f");
  await s.page.getByRole("textbox", { name: /Find/ }).fill("aaa");
  for (const length of ["3", "12", "40", "700"]) {
    // Each is sent and received.
    await s.page.keyboard.press("Enter");
    await expectPage(selected.locator(".event-length")).toHaveText(length);
    await s.page.keyboard.press("Enter");
    await expectPage(selected.locator(".event-length")).toHaveText(length);
  }
});

test("number and time turn the recorded order around, and one of them says so", async () => {
  const arrows = grid.locator(".column-head[aria-sort]");
  await expectPage(head("Number")).toHaveAttribute("aria-sort", "ascending");
  await expectPage(arrows).toHaveCount(1);
  await title("Number").click();
  await expectPage(head("Number")).toHaveAttribute("aria-sort", "descending");
  await expectPage(lengths("recv")).toHaveText(["12", "700", "3", "40"]);
  await expectPage(arrows).toHaveCount(1);
  await title("Time").click();
  await expectPage(lengths("recv")).toHaveText(["40", "3", "700", "12"]);
  await expectPage(head("Time")).toHaveAttribute("aria-sort", "ascending");
  await expectPage(arrows).toHaveCount(1);
});

test("heads move by dragging and by keys, borders fit what is in sight", async () => {
  expect((await order()).slice(0, 3)).toEqual(["#", "Time", "Socket"]);
  await title("Length").dragTo(title("Time"), { targetPosition: { x: 4, y: 10 } });
  await expectPage.poll(async () => (await order()).slice(0, 3)).toEqual(["#", "Length", "Time"]);
  await title("Length").focus();
  await s.page.keyboard.press("Alt+ArrowLeft");
  await expectPage.poll(async () => (await order()).slice(0, 2)).toEqual(["Length", "#"]);
  await expectPage(title("Length")).toBeFocused();

  const width = async () => (await head("Socket").boundingBox())?.width ?? 0;
  const before = await width();
  await head("Socket").getByRole("separator").dblclick();
  await expectPage.poll(width).toBeLessThan(before);
  const wide = await head("Time").boundingBox();
  await head("Time").getByRole("separator").dblclick();
  await expectPage
    .poll(async () => (await head("Time").boundingBox())?.width)
    .not.toBe(wide?.width);
  const cut = await grid
    .locator("[data-column='socket'], [data-column='time']")
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
  expect(cut).toBe(0);
});

test("the head's menu opens by key, sorts and hides; Escape gives the focus back", async () => {
  await title("Length").focus();
  await s.page.keyboard.press("Shift+F10");
  const menu = s.page.getByRole("menu", { name: "Column Length" });
  await expectPage(menu).toBeVisible();
  expect(await seriousFaults(s.page, "view")).toEqual([]);
  await menu.getByRole("menuitem", { name: "Sort descending" }).click();
  await expectPage(lengths("recv")).toHaveText(["700", "40", "12", "3"]);
  await title("Length").click({ button: "right" });
  await menu.getByRole("menuitemcheckbox", { name: "Peer" }).click();
  await expectPage(head("Peer")).toHaveCount(0);
  await s.page.keyboard.press("Escape");
  await expectPage(menu).toHaveCount(0);
  await grid.focus();
  await s.page.keyboard.press("Control+z");
  await expectPage(head("Peer")).toHaveCount(1);
});
