// The sequence of calls and the comparison of payloads in a real browser on the real engine.

import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";
import type { Page } from "@playwright/test";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { beforeEach, expect, test } from "vitest";
import type { Client } from "../../shared/rpc/client.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
let page: Page;
let client: Client;
/** The echo server and the client that greeted it. */
let pair: { readonly listener: number; readonly client: number };

beforeEach(async () => {
  ({ page, client } = served);
  pair = await client.call("tryIt", {});
  await expectPage(row("recv")).toHaveCount(2);
});

const row = (text: string) =>
  page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: text });
const steps = () => page.getByRole("listbox", { name: "Sequence of calls" });
const step = (name: RegExp) => steps().getByRole("option", { name });

async function showSequence(): Promise<void> {
  await page.getByRole("button", { name: "Sequence", exact: true }).click();
  await expectPage(steps().getByRole("option").first()).toBeVisible();
}

function outside(port: number): Socket {
  return served.dial(port);
}

/** What is heard of each step, walking from the first to the last. */
async function walk(): Promise<string[]> {
  await steps().focus();
  await page.keyboard.press("Home");
  const selected = steps().getByRole("option", { selected: true });
  const heard: string[] = [];
  for (;;) {
    const place = heard.length + 1;
    await expectPage(selected).toHaveAttribute("aria-posinset", String(place));
    heard.push((await selected.textContent()) ?? "");
    if ((await selected.getAttribute("aria-setsize")) === String(place)) return heard;
    await page.keyboard.press("ArrowDown");
  }
}

async function exported(item: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the sequence" }).click();
  await page.getByRole("menuitem", { name: item }).click();
  return readFile(await (await download).path());
}

test("a server and its client, each call joined with what answers it", async () => {
  await showSequence();
  const heard = await walk();
  const words = heard.map((text) => text.split(/\. (?=\d)/)[0]);
  const { listener, client: ours } = pair;
  const accepted = ours + 1;
  expect(words).toContainEqual(expect.stringMatching(`^#${listener} socket tcp-listener$`));
  expect(words).toContainEqual(expect.stringMatching(`^#${listener} bind 127\\.0\\.0\\.1:`));
  expect(words).toContainEqual(expect.stringMatching(`^#${listener} listen `));
  expect(words).toContainEqual(
    expect.stringMatching(`^#${listener} accept .* as #${accepted}, connected from #${ours} `),
  );
  expect(words).toContainEqual(
    expect.stringMatching(`^#${ours} connect .*, accepted by #${listener} `),
  );
  expect(words).toContainEqual(
    expect.stringMatching(`^#${ours} send 23 bytes .*, received by #${accepted} .*: Hello`),
  );
  expect(words).toContainEqual(
    expect.stringMatching(`^#${accepted} send 23 bytes .*, received by #${ours} .*: Hello`),
  );
  // Every step but the first tells how long after the one before it was.
  expect(
    heard.filter((text) => /\d\u2009(µs|ms|s) after the step before, at \d/.test(text)),
  ).toHaveLength(heard.length - 1);
  await expectPage(page.getByRole("region", { name: "Payload" })).toContainText("recv");
  expect(await seriousFaults(page, "sequence")).toEqual([]);
});

test("along an arrow to its other end, and live as more happens", async () => {
  await showSequence();
  await step(/send 23 bytes .*received by/)
    .first()
    .click();
  await steps().focus();
  await page.keyboard.press("ArrowRight");
  await expectPage(steps().getByRole("option", { selected: true })).toHaveAccessibleName(
    /recv 23 bytes .*sent by/,
  );
  await client.call("shutdown", { socket: pair.client });
  await page.getByRole("button", { name: "Tail" }).click();
  await expectPage(
    step(/our writing side, seen by|ended our writing side, seen by/),
  ).not.toHaveCount(0);
});

test("a foreign peer has a lane; sockets are taken out and in again", async () => {
  const name = (await page.getByRole("treeitem", { name: /listening/ }).textContent()) ?? "";
  const peer = outside(Number(/127\.0\.0\.1:(\d+)/.exec(name)?.[1]));
  peer.write("from outside");
  await showSequence();
  await expectPage(step(/recv 12 bytes from .*: from outside/)).toBeVisible();
  await expectPage(steps().getByText("peer", { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: "Sockets drawn: 4 sockets" }).click();
  const choice = page.getByRole("dialog", { name: "Sockets drawn" });
  await choice.getByRole("checkbox", { name: `#${pair.client} tcp client` }).uncheck();
  await expectPage(
    page.getByRole("button", { name: "Sockets drawn: 3 sockets", includeHidden: true }),
  ).toHaveCount(1);
  expect(await seriousFaults(page, "sequence")).toEqual([]);
  await choice.getByRole("button", { name: "As selected" }).click();
  await page.keyboard.press("Escape");
  await expectPage(page.getByRole("button", { name: "Sockets drawn: 4 sockets" })).toBeVisible();
});

test("it is drawn also where messages were cut before", async () => {
  await page.getByRole("button", { name: "Messages", exact: true }).click();
  await page.getByRole("button", { name: /^Cut: / }).click();
  const dialog = page.getByRole("dialog", { name: "Cut into messages" });
  await dialog.getByLabel("As text").first().fill("lf");
  await dialog.getByRole("button", { name: "Cut", exact: true }).click();
  await expectPage(page.getByRole("button", { name: /^Cut: lf/ })).toBeVisible();
  await showSequence();
  await expectPage(step(/connect/)).not.toHaveCount(0);
  await page.getByRole("button", { name: "Calls", exact: true }).click();
  await expectPage(row("connect")).not.toHaveCount(0);
  await showSequence();
});

test("of a recording that has just begun it says that nothing is there, not that rows are hidden", async () => {
  await showSequence();
  await client.call("newRecording", {});
  const events = page.getByRole("region", { name: "Events" });
  await expectPage(events).toContainText("no events yet");
  await expectPage(events).not.toContainText("hidden");
});

test("a long sequence comes in parts, whose arrows know what went before", async () => {
  const data = new TextEncoder().encode("tick\n");
  for (let i = 0; i < 1200; i++) await client.call("send", { socket: pair.client, data, to: null });
  await showSequence();
  await expectPage(steps().getByRole("option", { selected: false }).last()).toBeVisible();
  const bar = page.getByRole("toolbar", { name: "Sequence" });
  await expectPage(bar).toContainText(/Steps [1-9]\d*(\u2009\d+)? to /);
  // At the end of the newest part: sent and received on both ways, and nothing on the way.
  await expectPage(step(/recv .* bytes .*: tick/)).not.toHaveCount(0);
  await expectPage(step(/not received yet/)).toHaveCount(0);
  await expectPage(step(/recv .* bytes from [\d.:]+: tick/)).toHaveCount(0);
  const earlier = bar.getByRole("button", { name: "Earlier" });
  const later = bar.getByRole("button", { name: "Later" });
  await expectPage(later).toBeDisabled();
  while (await earlier.isEnabled()) await earlier.click();
  await expectPage(bar).toContainText("Steps 1 to 2\u2009000 of");
  await expectPage(steps().getByRole("option").first()).toHaveAttribute("aria-setsize", "2000");
  while (await later.isEnabled()) await later.click();
  await expectPage(bar).not.toContainText("Steps 1 to");
});

test("the drawing as SVG and as PNG, all of it", async () => {
  await showSequence();
  const count = Number(await steps().getByRole("option").first().getAttribute("aria-setsize"));
  const svg = (await exported("Save as SVG")).toString("utf8");
  const png = await exported("Save as PNG");

  // A page without our policy, which has parsers of its own.
  const other = await served.context.newPage();
  const parsed = await other.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml");
    const texts = [...root.querySelectorAll("text")].map((element) => element.textContent ?? "");
    return {
      faults: root.querySelectorAll("parsererror").length,
      times: texts.filter((text) => /^\d\d:\d\d:\d\d\.\d{6}$/.test(text)).length,
      labels: texts.map((text) => text.trim()),
      heads: root.querySelectorAll('path:not([stroke])[fill^="#"]').length,
    };
  }, svg);
  expect(parsed.faults).toBe(0);
  expect(parsed.times).toBe(count);
  expect(parsed.labels).toEqual(expect.arrayContaining(["socket", "listen", "connect"]));
  // Connect and accept, and two times send and recv.
  expect(parsed.heads).toBe(3);

  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const dark = await other.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
    return dark;
  }, png.toString("base64"));
  expect(dark).toBeGreaterThan(1000);
});

test("two payloads, and the byte in which they differ", async () => {
  const send = (text: string) =>
    client.call("send", { socket: pair.client, data: new TextEncoder().encode(text), to: null });
  await send("PING 1\r\n");
  await send("PING 2\r\n");
  const payload = page.getByRole("region", { name: "Payload" });
  await row("PING 1").first().click();
  await payload.getByRole("tab", { name: "Compare" }).click();
  await expectPage(payload).toContainText("Select another row with bytes");
  await row("PING 2").first().click();
  const compare = payload.getByRole("grid", { name: "Differences, byte by byte" });
  await expectPage(compare.locator(".compare-byte[data-kind='changed']")).toHaveText(["31", "32"]);
  await expectPage(payload.getByText("1 difference: 1 byte changed.")).toBeVisible();
  await page.keyboard.press("F7");
  await expectPage(payload).toContainText("Difference 1 of 1: byte 5 in A, byte 5 in B");

  await payload.getByRole("button", { name: "Compare: swap A and B" }).click();
  await expectPage(compare.locator(".compare-byte[data-kind='changed']")).toHaveText(["32", "31"]);
  await payload.getByRole("button", { name: "Text", exact: true }).click();
  const lines = payload.getByRole("grid", { name: "Differences, line by line" });
  await expectPage(lines.locator("[data-word='changed']")).toHaveText(["2", "1"]);
  expect(await seriousFaults(page, "sequence")).toEqual([]);

  await payload.getByRole("button", { name: /^B #/ }).click();
  await expectPage(row("PING 1").first()).toHaveAttribute("aria-selected", "true");
});
