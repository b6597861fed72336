// The composer in a real page: what is pasted, in which encoding it is sent, and files, to a real peer that says what arrived.

import * as crypto from "node:crypto";
import type { Socket } from "node:net";
import { beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
let peer: Socket;
let port: number;
let received: Buffer[];

beforeEach(async () => {
  const { client, page } = served;
  await client.call("open", { spec: tcpListener() });
  const listener = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  port = Number(/127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1]);
  received = [];
  peer = served.dial(port);
  peer.on("data", (chunk: Buffer) => received.push(chunk));
  await page
    .getByRole("treeitem", { name: /connected/ })
    .first()
    .click();
});

const message = () => served.page.getByRole("textbox", { name: "Message" });
const send = () => served.page.getByRole("button", { name: /^Send/ }).click();
const arrived = () => Buffer.concat(received).toString("latin1");

async function paste(text: string): Promise<void> {
  await message().evaluate((field, data) => {
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    // A page cannot paste by itself: without a handler that takes it, nothing would happen.
    field.dispatchEvent(event);
  }, text);
}

test("pasted CR LF stays, is seen, and can be sent as LF", async () => {
  const { page } = served;
  await paste("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await expectPage(message()).toHaveValue("GET / HTTP/1.1\\r\nHost: a\\r\n\\r\n");
  await send();
  await expect.poll(arrived).toBe("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  received.length = 0;
  await paste("a\r\nb\n");
  await page.getByRole("combobox", { name: "Line breaks" }).selectOption({ label: "breaks as LF" });
  await send();
  await expect.poll(arrived).toBe("a\nb\n");
  await page
    .getByRole("combobox", { name: "Line breaks" })
    .selectOption({ label: "breaks as typed" });
});

test("in an encoding; a character that it has not is pointed at", async () => {
  const { page } = served;
  const encoding = page.getByRole("combobox", { name: "Write in" });
  await encoding.selectOption("euc-kr");
  await message().fill("한");
  await send();
  await expect.poll(arrived).toBe("\xc7\xd1");
  await message().fill("a😀");
  await expectPage(page.getByText(/EUC-KR \(CP949\) has no U\+1F600/)).toBeVisible();
  await expectPage(page.getByRole("button", { name: /^Send/ })).toBeDisabled();
  await encoding.selectOption("utf-8");
});

test("a file, whole, no faster than the peer takes it; and stopped on the way", async () => {
  const { page } = served;
  const file = crypto.randomBytes(12_000_000);
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({
    name: "large.bin",
    mimeType: "application/octet-stream",
    buffer: file,
  });
  await expect.poll(() => received.reduce((sum, { length }) => sum + length, 0)).toBe(file.length);
  expect(Buffer.concat(received).equals(file)).toBe(true);
  await expectPage(page.getByRole("button", { name: "File…" })).toBeVisible();

  peer.pause();
  await input.setInputFiles({
    name: "large.bin",
    mimeType: "application/octet-stream",
    buffer: file,
  });
  const progress = page.getByRole("progressbar", { name: "Sent of the file" });
  await expectPage(progress).toBeVisible();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expectPage(progress).toBeHidden();
});
