// The table of events searched, marked and arranged, in a real browser on the real engine, by keyboard.

import type { Locator } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { describe, expect, test } from "vitest";
import { grid, page, pane, press, row } from "./eventsPage.ts";

function selected(): Locator {
  return grid.getByRole("row", { selected: true });
}

async function fromPalette(title: string): Promise<void> {
  await press("Control+k");
  await page.keyboard.type(title);
  await press("Enter");
}

describe("the events", () => {
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

  test("are searched, round the end and back", async () => {
    await press("Control+f");
    const find = page.getByRole("textbox", { name: "Find in the rows" });
    await expectPage(find).toBeFocused();
    await page.keyboard.type("PING 1");
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
    await expectPage(selected()).toContainText("PING 3");
    await page.getByRole("button", { name: "Regex" }).click();
    await find.fill("pong|nothing");
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
    const field = page.getByRole("textbox", { name: "Go to event number or time" });
    await press("Control+g");
    await page.keyboard.type("1");
    await press("Enter");
    await expectPage(selected()).toHaveAttribute("data-seq", "1");
    await expectPage(field).toHaveCount(0);
    const time = await selected().locator("[data-column='time']").innerText();
    await press("End", "Control+g");
    await page.keyboard.type(time);
    await press("Enter");
    await expectPage(selected()).toHaveAttribute("data-seq", "1");
    // What was gone to as it was typed is there before Enter has closed the field.
    await expectPage(field).toHaveCount(0);
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
});
