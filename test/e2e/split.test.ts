// Two views of the events side by side, in a real browser on the real engine: two sockets, two filters, both live.

import type { Socket } from "node:net";
import type { Locator } from "@playwright/test";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

// No theme changes what is held here; colours are held of every screen in both.
describe("side by side", () => {
  const served = servedPage();

  const pane = (side: "left" | "right") =>
    served.page.getByRole("region", { name: `Events pane, ${side}` });
  const rows = (of: Locator) => of.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  const filter = (of: Locator) => of.getByRole("combobox", { name: "Filter" });
  const payload = () => served.page.getByRole("region", { name: "Payload" });

  /** A listener, and a peer that is connected to it. */
  async function conversation(): Promise<{ readonly listener: Locator; readonly peer: Socket }> {
    const { socket } = await served.client.call("open", { spec: tcpListener() });
    const listener = served.page.locator(`[data-socket="${socket}"]`);
    await expectPage(listener).toContainText("listening");
    const port = /127\.0\.0\.1:([1-9]\d*)/.exec((await listener.textContent()) ?? "")?.[1];
    const peer = served.dial(Number(port));
    await expectPage(listener).toContainText("1 open");
    return { listener, peer };
  }
  async function split(): Promise<void> {
    await served.page.keyboard.press("Control+\\");
    await expectPage(pane("right")).toBeVisible();
  }
  /** What is found there is serious. */
  const faults = (screen: string) => seriousFaults(served.page, screen);

  let one: Awaited<ReturnType<typeof conversation>>;
  let other: Awaited<ReturnType<typeof conversation>>;
  beforeEach(async () => {
    one = await conversation();
    other = await conversation();
    await one.listener.click();
  });
  afterEach(() => served.page.evaluate(() => localStorage.clear()));

  test("each has its socket, filter and rows; both grow; payload and tree follow the focus", async () => {
    const { page } = served;
    await split();
    const [left, right] = [pane("left"), pane("right")];
    await other.listener.click();
    await filter(right).fill("len > 0");
    await filter(right).press("Enter");
    await expectPage(filter(left)).toHaveValue("");
    const calls = await rows(left).count();
    for (const count of [1, 2, 3]) {
      one.peer.write(`left ${count} `);
      other.peer.write(`right ${count} `);
      await expectPage(rows(right)).toHaveCount(count);
      await expectPage(rows(left)).toHaveCount(calls + count);
    }
    await expectPage(rows(left).filter({ hasText: "right" })).toHaveCount(0);
    await expectPage(rows(right).filter({ hasText: "left" })).toHaveCount(0);

    await rows(right).first().click();
    await expectPage(payload()).toContainText("right 1");
    await rows(left).last().click();
    await expectPage(payload()).toContainText("left 3");
    await expectPage(one.listener).toHaveAttribute("aria-selected", "true");
    await expectPage(left).toHaveAttribute("data-region-active", "true");
    // F6 goes through both.
    await page.keyboard.press("F6");
    await expectPage(right.getByRole("grid")).toBeFocused();
    await expectPage(payload()).toContainText("right 1");
    await expectPage(other.listener).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Control+Shift+Backslash");
    await expectPage(left.getByRole("grid")).toBeFocused();
    await expectPage(payload()).toContainText("left 3");
    expect(await faults("two views")).toEqual([]);
  });

  test("keys, find and menus are of the one that has the focus", async () => {
    const { page } = served;
    one.peer.write("needle at the left");
    other.peer.write("needle at the right");
    await split();
    const [left, right] = [pane("left"), pane("right")];
    await other.listener.click();
    await expectPage(rows(right).filter({ hasText: "needle" })).toHaveCount(1);
    await page.keyboard.press("Control+l");
    await expectPage(filter(right)).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+f");
    const field = right.getByRole("textbox", { name: /Find/ });
    await expectPage(field).toBeFocused();
    await page.keyboard.type("needle");
    await page.keyboard.press("Enter");
    await expectPage(rows(right).and(right.locator("[aria-selected='true']"))).toContainText(
      "needle at the right",
    );
    await expectPage(left.locator("[aria-selected='true']")).toHaveCount(0);
    await page.keyboard.press("Control+g");
    await expectPage(
      right.getByRole("textbox", { name: "Go to event number or time" }),
    ).toBeFocused();
    await expectPage(left.getByRole("textbox", { name: /^Go to/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    // Each has a main view of its own, and measures.
    await left.getByRole("button", { name: "Sequence" }).click();
    await expectPage(left.getByRole("listbox", { name: /calls/ })).toBeVisible();
    await right.getByRole("button", { name: "Measure" }).click();
    await expectPage(right.getByRole("region", { name: "Measure" })).toBeVisible();
    await expectPage(left.getByRole("region", { name: "Measure" })).toHaveCount(0);
    await expectPage(right.getByRole("grid")).toBeVisible();
    expect(await faults("a ladder beside measures")).toEqual([]);
  });

  test("the border is moved, the width kept; a view that is closed leaves the other one the room", async () => {
    const { page } = served;
    await split();
    const border = page.getByRole("separator", { name: "Width of the events views" });
    const width = async () => (await pane("left").boundingBox())?.width ?? 0;
    const before = await width();
    await border.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
    await expect.poll(width).toBeGreaterThan(before + 20);
    const chosen = await width();

    await page.reload();
    await expectPage(pane("right")).toBeVisible();
    await expect.poll(async () => Math.abs((await width()) - chosen)).toBeLessThan(3);
    await page.setViewportSize({ width: 900, height: 600 });
    // The way to each thing is still there.
    for (const side of [pane("left"), pane("right")])
      for (const name of [
        "Calls",
        "Messages",
        "Sequence",
        "Measure",
        "Tail",
        /^Go to/,
        /^Close this/,
      ])
        await expectPage(side.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
    expect(await faults("two views in a small window")).toEqual([]);

    await pane("left").getByRole("button", { name: "Close this events view" }).click();
    const alone = page.getByRole("region", { name: "Events pane", exact: true });
    await expectPage(alone.getByRole("grid")).toBeFocused();
    await expectPage(page.locator("[data-region='events']")).toHaveCount(1);
    await page.reload();
    await expectPage(alone).toBeVisible();
    await expectPage(page.locator("[data-region='events']")).toHaveCount(1);
  });
});
