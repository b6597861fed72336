// The composer in a real page: what is pasted, in which encoding it is sent, and files, to a real peer that says what arrived.

import * as crypto from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Socket } from "node:net";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { looks } from "./looks.ts";
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
  // What was sent is taken out of the field once the engine has said so, which may be behind its arrival.
  await expectPage(message()).toHaveValue("");
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
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const path = join(folder.path, "large.bin");
  await writeFile(path, file);
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(path);
  await expect.poll(() => received.reduce((sum, { length }) => sum + length, 0)).toBe(file.length);
  expect(Buffer.concat(received).equals(file)).toBe(true);
  await expectPage(page.getByRole("button", { name: "File…" })).toBeVisible();

  peer.pause();
  await input.setInputFiles(path);
  const progress = page.getByRole("progressbar", { name: "Sent of the file" });
  await expectPage(progress).toBeVisible();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expectPage(progress).toBeHidden();
});

test("with fields: what will be sent is seen, linked with its text, completed, and counts on", async () => {
  const { page } = served;
  await page.getByRole("button", { name: "Fields", exact: true }).click();
  await message().click();
  await message().pressSequentially("{{cou");
  const option = (name: RegExp) => page.getByRole("option", { name });
  await expectPage(option(/^counter/)).toBeVisible();
  await page.keyboard.press("Tab");
  await expectPage(message()).toHaveValue("{{counter}}");
  await message().pressSequentially(":u16b");
  await expectPage(option(/^u16be 2 bytes, big-endian/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await message().pressSequentially("{{$who}} {{crc16-modbus:le}}");
  const shown = page.getByRole("status", { name: "What will be sent" });
  await expectPage(
    page.getByRole("status").getByText("the variable who has no value"),
  ).toBeVisible();
  await page.getByLabel("$who").fill("you");
  // CRC-16/MODBUS of these six bytes, by an independent implementation.
  await expectPage(shown).toContainText("00 00 79 6f 75 20 0e 12");
  const bytes = (text: string) =>
    shown.locator(".template-hex mark").getByText(text, { exact: true });
  const written = (index: number) => page.locator(".template-under mark").nth(index);
  await bytes("79 6f 75").hover();
  await expectPage(written(1)).toHaveAttribute("data-active", "true");
  await message().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await message().hover({ position: { x: 12, y: 12 } });
  await expectPage(bytes("00 00")).toHaveAttribute("data-active", "true");
  await expectPage(written(1)).toHaveAttribute("data-active", "false");
  await looks(served.page, "fields");

  await send();
  await expect.poll(arrived).toBe("\x00\x00you \x0e\x12");
  received.length = 0;
  await expectPage(shown).toContainText("00 01 79 6f 75 20");
  await message().press("Control+Enter");
  await expect
    .poll(() => Buffer.concat(received).subarray(0, 6).toString("latin1"))
    .toBe("\x00\x01you ");
  // With the window they are there again, and count on.
  await page.reload();
  await page
    .getByRole("treeitem", { name: /connected/ })
    .first()
    .click();
  await expectPage(shown).toContainText("00 02 79 6f 75 20");
  await page.getByRole("button", { name: "From 0 again" }).click();
  await expectPage(shown).toContainText("00 00 79 6f 75 20");

  // In the smallest window all of it is in sight, too.
  await page.setViewportSize({ width: 900, height: 600 });
  for (const part of [message(), page.getByLabel("$who")])
    await expectPage(part).toBeInViewport({ ratio: 1 });

  await message().fill("{{counter:u17}}");
  await expectPage(page.getByText(/expected u8, u16be.*as a format, got "u17"/)).toBeVisible();
  await expectPage(page.locator(".template-under mark[data-wrong='true']")).toHaveText(
    "{{counter:u17}}",
  );
  await looks(served.page, "a wrong field");
});

test("made of a protocol's fields: seen as it is typed, put into the field, and edited again", async () => {
  const { page } = served;
  await message().fill("");
  await message().press("F9");
  const form = page.getByRole("dialog", { name: "Make a message of a protocol…" });
  await form.getByRole("combobox", { name: "Protocol" }).selectOption("resp");
  const command = form.getByRole("textbox", { name: "Command" });
  await command.fill('SET a "b');
  await expectPage(form.getByText("Expected a quote where a word ends")).toBeVisible();
  await expectPage(form.getByRole("button", { name: "Put into the composer" })).toBeDisabled();
  await command.fill('SET a "b\\r\\n"');
  await expectPage(form.getByText(/^00000000 {2}2a 33 0d 0a/)).toBeVisible();
  await command.press("Enter");
  await expectPage(form).toBeHidden();
  await expectPage(message()).toHaveValue(
    "*3\\r\\n$3\\r\\nSET\\r\\n$1\\r\\na\\r\\n$3\\r\\nb\\r\\n\\r\\n",
  );
  await expectPage(message()).toBeFocused();
  await send();
  await expect.poll(arrived).toBe("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$3\r\nb\r\n\r\n");
  // What stands in the composer is what the form begins with.
  await expectPage(message()).toHaveValue("");
  await message().fill("*1\\r\\n$4\\r\\nINFO\\r\\n");
  await page.getByRole("button", { name: "Make…" }).click();
  await expectPage(command).toHaveValue("INFO");
  await form.getByRole("combobox", { name: "Protocol" }).selectOption("modbus");
  await form.getByRole("textbox", { name: "Address" }).fill("107");
  await form.getByRole("button", { name: "Put into the composer" }).click();
  await expectPage(message()).toHaveValue("00 01 00 00 00 06 01 03 00 6b 00 01");
  await page.getByRole("combobox", { name: "Write as" }).selectOption("text");
  await message().fill("");
});
