// In a small window nothing shrinks to a letter, and what one works with keeps its room.

import type { Locator } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

/** In the page: whether something is drawn beside an element's own place. */
const hangsOut = (element: HTMLElement | SVGElement): boolean =>
  element.scrollWidth > element.clientWidth + 1 &&
  getComputedStyle(element).overflowX === "visible";

// No theme changes what is held here; colours are held of every screen in both.
describe("at 900 × 600", () => {
  const served = servedPage({ colorScheme: "dark", viewport: { width: 900, height: 600 } });

  const row = (socket: number): Locator => served.page.locator(`[data-socket="${socket}"]`);
  const events = () => served.page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  const width = async (of: Locator) => (await of.boundingBox())?.width ?? 0;
  /** Pixels of its text that cannot be seen. */
  const lacking = (of: Locator) =>
    of.evaluate((element) => element.scrollWidth - element.clientWidth);

  /** A listener that echoes, and a client of it that says something: once, or until the test ends. */
  async function talking(how: "once" | "on" = "on"): Promise<number> {
    const { socket } = await served.client.call("open", { spec: tcpListener({ echo: true }) });
    await expectPage(row(socket)).toContainText("listening");
    const port = /127\.0\.0\.1:([1-9]\d*)/.exec((await row(socket).textContent()) ?? "")?.[1];
    const peer = served.dial(Number(port));
    peer.on("data", () => undefined);
    const say = () => void peer.write("x".repeat(1000));
    if (how === "on") {
      const timer = setInterval(say, 50);
      peer.on("close", () => clearInterval(timer));
    } else say();
    await expectPage(row(socket + 1)).toBeVisible();
    return socket;
  }

  test("the chip of whose events they are is whole, also beside a second view", async () => {
    const { page } = served;
    const socket = await talking();
    await row(socket + 1).click();
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    const chip = page.getByRole("group", { name: "Events of" }).getByRole("button").last();
    await expectPage(chip).toHaveText(`#${socket + 1} tcp`);
    expect(await lacking(chip)).toBe(0);
    await page.keyboard.press("Control+\\");
    await expectPage(page.locator("[data-region='events']")).toHaveCount(2);
    const chips = page.getByRole("group", { name: "Events of" });
    for (const each of await chips.all())
      expect(await lacking(each.getByRole("button").last())).toBe(0);
  });

  test("rows stay in sight while it is chosen how they are cut", async () => {
    const { page } = served;
    await served.client.call("tryIt", {});
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await page.keyboard.press("Control+Shift+X");
    await page.getByLabel("As text").first().fill("prefix:u16be");
    await expectPage(page.getByLabel("Length field")).toBeVisible();
    const scroller = page.locator(".events-scroller");
    expect(await scroller.evaluate((element) => element.clientHeight)).toBeGreaterThan(48);
    await expectPage(page.getByRole("button", { name: "Cut", exact: true })).toBeInViewport();
  });

  test("a rate is drawn wide enough to be read, or not at all; states keep their words", async () => {
    const { page } = served;
    const socket = await talking();
    const rate = row(socket).locator("svg.rate");
    await expectPage(rate).toBeVisible();
    // The narrowest that the pane becomes.
    const separator = page.getByRole("separator").first();
    await separator.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowLeft");
    expect(await width(rate)).toBeGreaterThanOrEqual(24);
    const words = row(socket).locator(".socket-words").first();
    await expectPage(words).toContainText("listening");
    expect(await lacking(words)).toBe(0);
    await expectPage(row(socket).locator(".traffic")).toBeInViewport();
  });

  test("Compare shows six lines of bytes at least", async () => {
    const { page } = served;
    const socket = await talking("once");
    await row(socket + 1).click();
    // Beside the time that the echo took a payload has room for a few words.
    await expectPage(page.getByRole("columnheader", { name: "Answer" })).toBeVisible();
    const payload = page.getByRole("columnheader", { name: "Payload" });
    await expect.poll(() => width(payload)).toBeGreaterThan(150);
    // What has no room left hangs into no other column.
    for (const cell of await events().last().getByRole("gridcell").all())
      await expect.poll(() => cell.evaluate(hangsOut)).toBe(false);
    if (process.env["SHOTS"] !== undefined)
      await page.screenshot({ path: `${process.env["SHOTS"]}/answers.png` });
    // What was received, and the echo of it.
    await events().filter({ hasText: "recv" }).click();
    await events().filter({ hasText: "send" }).click();
    await page.getByRole("tab", { name: "Compare" }).click();
    const grid = page.getByRole("grid", { name: "Differences, byte by byte" });
    await expectPage(grid).toBeVisible();
    // Panes find their sizes after they are drawn.
    const lines = async () => {
      const box = await grid.boundingBox();
      const line = await grid.getByRole("row").first().boundingBox();
      return (box?.height ?? 0) / (line?.height ?? 1);
    };
    await expect.poll(lines).toBeGreaterThanOrEqual(6);
    await expect.poll(() => lacking(grid)).toBe(0);
    await expectPage(page.getByRole("complementary", { name: /inspector/i })).toHaveCount(0);
  });

  test("what can be sent without content is whole below the field", async () => {
    const { page } = served;
    const socket = await talking();
    await row(socket + 1).click();
    await page.getByRole("combobox", { name: "Line ending" }).selectOption("lf");
    const bare = page.getByRole("button", { name: "Send only the ending" });
    const [box, composer] = [
      await bare.boundingBox(),
      await page.getByRole("region", { name: "Composer" }).boundingBox(),
    ];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
      (composer?.y ?? 0) + (composer?.height ?? 0),
    );
  });

  test("limits are read as they are typed", async () => {
    const { page, client } = served;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("limits");
    await page.keyboard.press("Enter");
    const size = page.getByLabel("Size of one recording", { exact: true });
    await expectPage(size).toHaveValue("64 GiB");
    await size.fill("2 PB");
    await size.press("Enter");
    await expectPage(size).toHaveAttribute("aria-invalid", "true");
    await size.fill("2 TiB");
    await size.press("Enter");
    await expect
      .poll(async () => (await client.call("setBounds", {})).recordingSize)
      .toBe(2 * 1024 ** 4);
    await page.getByRole("button", { name: "Reset Size of one recording" }).click();
    await expectPage(size).toHaveValue("64 GiB");
    await expectPage(size).toBeFocused();
  });
});
