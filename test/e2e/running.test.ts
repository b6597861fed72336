// Repeats in a real page: begun in the composer's strip, seen and steered in the list of what runs; a real peer says what came.

import { expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { looks } from "./looks.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

async function connectedPeer(): Promise<{ received: string }> {
  const { client, page } = served;
  await client.call("open", { spec: tcpListener() });
  const listener = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = Number(/127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1]);
  const peer = { received: "" };
  served.dial(port).on("data", (chunk: Buffer) => (peer.received += chunk.toString("latin1")));
  await page
    .getByRole("treeitem", { name: /connected/ })
    .first()
    .click();
  return peer;
}

test("a message with fields is repeated so often, then until it is stopped; paused and gone on with", async () => {
  const { page } = served;
  const peer = await connectedPeer();
  await page.getByRole("button", { name: "Fields", exact: true }).click();
  await page.getByRole("textbox", { name: "Message", exact: true }).fill("{{counter:u8}};");
  await page.getByRole("button", { name: "Repeat…" }).click();
  const form = page.getByRole("dialog", { name: "Repeat what is written" });
  await form.getByLabel("Every").fill("20");
  await form.getByLabel("How often").fill("0");
  await expectPage(form.getByText(/A whole number from 1 to/)).toBeVisible();
  await expectPage(form.getByRole("button", { name: /^Begin/ })).toBeDisabled();
  await form.getByLabel("How often").fill("3");
  await looks(served.page, "repeat");
  await form.getByRole("button", { name: /^Begin/ }).click();
  await expect.poll(() => peer.received).toBe("\0;\x01;\x02;");
  const list = page.getByRole("dialog", { name: "What runs" });
  await expectPage(list.getByText("3 of 3 sent")).toBeVisible();
  await expectPage(list.getByText("done")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectPage(list).toHaveCount(0);

  // Begun by its key with what the form has: until it is stopped, and after the window was loaded again.
  await page.getByRole("button", { name: "Repeat…" }).click();
  await form.getByLabel("How often").fill("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F8");
  await expectPage(list.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "1 running" }).click();
  await list.getByRole("button", { name: "Pause" }).click();
  await expectPage(list.getByText(/paused/)).toBeVisible();
  const before = peer.received.length;
  expect(before).toBeGreaterThan(6);
  await looks(served.page, "running");
  expect(await seriousFaults(page, "what runs")).toEqual([]);
  expect(peer.received.length).toBe(before);
  await list.getByRole("button", { name: "Go on" }).click();
  await expect.poll(() => peer.received.length).toBeGreaterThan(before);
  await list.getByRole("button", { name: "Stop", exact: true }).click();
  await expectPage(list.getByText("stopped")).toBeVisible();
  await list.getByRole("button", { name: "Clear ended" }).click();
  await expectPage(page.getByRole("button", { name: /running|Nothing runs/ })).toHaveCount(0);
});
