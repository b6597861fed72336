// The payload inspector in a real browser on the real engine, with real peers.

import { readFile } from "node:fs/promises";
import { createServer, connect, type Server, type Socket } from "node:net";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_HOST } from "../../shared/model/endpoint.ts";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import type { Client } from "../../shared/rpc/client.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const { peers } = served;
let page: Page;
let client: Client;
const servers = new Set<Server>();

beforeEach(() => {
  ({ page, client } = served);
});

afterEach(async () => {
  for (const peer of peers) peer.destroy();
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  servers.clear();
});

const payload = () => page.getByRole("region", { name: "Payload" });
const bytes = () => payload().getByRole("grid", { name: "Bytes" });
const text = () => payload().getByRole("grid", { name: "Text" });
const tab = (name: string) => payload().getByRole("tab", { name }).click();

/** What a real peer sends to a listener, selected in the table of events. */
async function receive(data: Buffer | string): Promise<number> {
  const { socket } = await client.call("open", { spec: tcpListener() });
  const item = page.getByRole("treeitem", {
    name: /^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/,
  });
  const name = (await item.last().textContent()) ?? "";
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(name)?.[1]);
  const peer = connect(port, DEFAULT_HOST);
  peers.add(peer);
  peer.write(data);
  await item.last().click();
  await select("recv");
  expect(socket).toBeGreaterThan(0);
  return port;
}

async function select(call: string): Promise<void> {
  const events = page.getByRole("grid", { name: "Events" });
  await events.getByRole("row").filter({ hasText: call }).last().click();
}

const JSON_BODY = '{"name":"sensor","values":[1,2.50],"on":true}';
const REQUEST = [
  "POST /readings HTTP/1.1",
  "Host: example.test",
  "Content-Type: application/json",
  `Content-Length: ${JSON_BODY.length}`,
  "",
  JSON_BODY,
].join("\r\n");

describe("the payload inspector", () => {
  test("an HTTP request is decoded; selecting a field selects its bytes everywhere", async () => {
    await receive(REQUEST);
    await tab("Decoded");
    const fields = payload().getByRole("tree", { name: /^Fields of HTTP/ });
    await expectPage(payload()).toContainText("POST /readings HTTP/1.1");
    await fields.getByRole("treeitem", { name: /^Content-Type/ }).hover();
    await expectPage(bytes().locator("[data-hovered]").first()).toBeVisible();
    await fields.getByRole("treeitem", { name: /^Host example\.test/ }).click();
    const selected = bytes().locator(".hex-byte[data-selected]");
    await expectPage(selected).toHaveCount("Host: example.test\r\n".length);
    await expectPage(selected.first()).toHaveText("48 ");
    const inspector = payload().getByRole("complementary", { name: "Inspector" });
    await expectPage(inspector).toContainText("20 bytes selected");
    await expectPage(inspector.getByRole("button", { name: "u8: 72" })).toBeVisible();

    await tab("Text");
    await expectPage(text().locator("[data-selected]").first()).toHaveText("Host: example.test");
    await tab("Bytes");
    await expectPage(bytes().locator(".hex-byte[data-selected]").first()).toHaveText("48 ");
  });

  test("text is selected with the mouse; the inspector comes and goes with its key", async () => {
    await receive(REQUEST);
    await tab("Text");
    const piece = text().getByText("Host: example.test");
    const box = await piece.boundingBox();
    if (box === null) throw new Error("the line is not drawn");
    const width = box.width / "Host: example.test".length;
    await page.mouse.move(box.x + 1, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + width * 3.5, box.y + 8, { steps: 4 });
    await page.mouse.up();
    const inspector = payload().getByRole("complementary", { name: "Inspector" });
    await expectPage(inspector).toContainText("4 bytes selected");
    await expectPage(text().locator("[data-selected]")).toHaveText("Host");
    await page.keyboard.press("Control+i");
    await expectPage(inspector).toHaveCount(0);
    await page.keyboard.press("Control+i");
    await expectPage(inspector).toBeVisible();
    await page.keyboard.press("Escape");
    await expectPage(inspector).toContainText("at the first byte");
  });

  test("the tabs are walked with the arrow keys", async () => {
    await receive(REQUEST);
    await tab("Bytes");
    await page.keyboard.press("ArrowRight");
    const chosen = payload().getByRole("tab", { selected: true });
    await expectPage(chosen).toHaveText("Text");
    await expectPage(chosen).toBeFocused();
    await expectPage(text()).toBeVisible();
    await payload().getByRole("tab", { name: "Bytes" }).focus();
    await bytes().waitFor();
    await payload().getByRole("combobox", { name: "Digits" }).selectOption("binary");
    await expectPage(bytes().locator('.hex-byte[data-at="0"]')).toHaveText("01010000 ");
  });

  test("the tree of fields is walked with the keyboard, the bytes find their field", async () => {
    await receive(REQUEST);
    await tab("Decoded");
    const fields = payload().getByRole("tree", { name: /^Fields of HTTP/ });
    await fields.focus();
    await page.keyboard.press("Home");
    const request = fields.getByRole("treeitem").first();
    await expectPage(request).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowLeft");
    await expectPage(request).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expectPage(fields.getByRole("treeitem", { name: /^Request line/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await bytes().locator('.hex-byte[data-at="0"]').click();
    await expectPage(fields.getByRole("treeitem", { name: /^Method POST/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
  });

  test("a decoder can be chosen for a port, and says how far it got", async () => {
    await receive("just a line\r\n");
    await tab("Decoded");
    const choice = payload().getByRole("combobox", { name: "Decode as" });
    await choice.selectOption("tls");
    await expectPage(payload()).toContainText("Understood: 1 of 13 bytes");
    await choice.selectOption("none");
    await expectPage(payload()).toContainText("Nothing is decoded on this port");
    await choice.selectOption("automatic");
    await expectPage(payload().getByRole("tree")).toContainText("just a line");
  });

  test("JSON in an HTTP body is laid out, and shown as it is", async () => {
    await receive(REQUEST);
    await tab("Text");
    await expectPage(
      text().getByRole("row").filter({ hasText: '"name": "sensor",' }),
    ).toBeVisible();
    await expectPage(
      text()
        .getByRole("row")
        .filter({ hasText: /^\s*\d+\s*2\.50$/ }),
    ).toHaveCount(1);
    await payload().getByRole("combobox", { name: "Layout" }).selectOption({ label: "As it is" });
    await expectPage(text()).toContainText(JSON_BODY);
  });

  test("EUC-KR is read once it is chosen; what is no character shows as its byte", async () => {
    await receive(Buffer.from([0xc7, 0xd1, 0xb1, 0xdb, 0x20, 0xff, 0x0d, 0x0a]));
    await tab("Text");
    await expectPage(text()).toContainText("\\xc7");
    await payload().getByRole("combobox", { name: "Encoding" }).selectOption("euc-kr");
    await expectPage(text()).toContainText("한글 \\xff␍␊");
    await payload()
      .getByRole("combobox", { name: "Control characters" })
      .selectOption({ label: "\\r\\n escapes" });
    await expectPage(text()).toContainText("한글 \\xff\\r\\n");
    // One character, two bytes.
    await text().focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+ArrowRight");
    await expectPage(payload().getByRole("complementary", { name: "Inspector" })).toContainText(
      "4 bytes selected",
    );
  });

  test("bytes are copied as code, and as a command that sends them to the listener", async () => {
    await served.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const port = await receive("PING\r\n");
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await payload().getByRole("button", { name: "Copy as" }).click();
    await page.getByRole("menuitem", { name: "Python bytes" }).click();
    await expectPage(payload().getByRole("status")).toHaveText("Copied 6 bytes: Python bytes");
    expect(await copied()).toContain("PING\\r\\n");

    await bytes().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+Shift+C");
    await expectPage(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("End");
    for (let up = 0; up < 3; up++) await page.keyboard.press("ArrowUp");
    await expectPage(page.getByRole("menuitem", { name: "nc command" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage(payload().getByRole("status")).toHaveText("Copied 2 bytes: nc command");
    expect(await copied()).toContain(`127.0.0.1 ${port}`);

    await payload().getByRole("button", { name: "u8: 80" }).click();
    expect(await copied()).toBe("80");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Enter"])
      await page.keyboard.press(key);
    await expectPage(payload().getByRole("button", { name: "u16 BE: 20553" })).toBeFocused();
    await expect.poll(copied).toBe("20553");
  });

  test("a failed connect explains itself", async () => {
    const taken = await openServer(() => {});
    const { port } = taken.address() as AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    servers.delete(taken);
    await client.call("open", { spec: tcpConnection({ to: { host: DEFAULT_HOST, port } }) });
    await page
      .getByRole("treeitem", { name: /failed/ })
      .last()
      .click();
    await select("connect");
    await expectPage(payload()).toContainText("ECONNREFUSED");
    const causes = payload().getByRole("region", { name: "Likely causes" });
    await expectPage(causes.getByRole("listitem").first()).toContainText("no program listens");
    const note = payload().getByRole("complementary", { name: "Notes" }).getByRole("button");
    await expectPage(note).toHaveAttribute("aria-expanded", "false");
    await note.click();
    await expectPage(note).toHaveAttribute("aria-expanded", "true");
  });

  test("a message is looked at like an event", async () => {
    await receive(REQUEST);
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await page.getByRole("grid").getByRole("row").filter({ hasText: "POST" }).last().click();
    await expectPage(payload()).toContainText(`message${REQUEST.length} bytes`);
    await tab("Decoded");
    const fields = payload().getByRole("tree", { name: /^Fields of HTTP/ });
    await fields.getByRole("treeitem", { name: /^Host example\.test/ }).click();
    await expectPage(bytes().locator(".hex-byte[data-selected]")).toHaveCount(20);
  });

  test("a message of 16 MiB: its end is there at once, as bytes and as text", async () => {
    const data = Buffer.alloc(16 * 1024 * 1024, "0123456789abcdef\n");
    data.write("THE END\n", data.length - 8);
    await receive(data);
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await page.getByRole("button", { name: /^Cut/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "As text" }).fill(`fixed:${data.length}`);
    await dialog.getByRole("button", { name: "Cut", exact: true }).click();
    await select("0123456789abcdef");
    await expectPage(payload()).toContainText("16\u2009777\u2009216 bytes");
    await bytes().focus();
    await page.keyboard.press("Control+End");
    await expectPage(bytes()).toContainText("THE END");
    await tab("Text");
    await expectPage(text().getByRole("row").last()).toContainText("THE END");
    await text().focus();
    await page.keyboard.press("Control+Home");
    await expectPage(text().getByRole("row").first()).toContainText("0123456789abcdef");
    await tab("Decoded");
    await expectPage(payload()).toContainText("Only the first");
  });

  test("no rule of axe is broken in any tab, light or dark", async () => {
    await receive(REQUEST);
    const axe = await readFile(
      createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
      "utf8",
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const name of ["Bytes", "Text", "Decoded"]) {
        await tab(name);
        await payload()
          .getByRole(name === "Decoded" ? "tree" : "grid")
          .first()
          .waitFor();
        expect(await violations(axe), `${name}, ${colorScheme}`).toEqual([]);
      }
      await select("listen");
      await payload().getByText("Event", { exact: true }).waitFor();
      expect(await violations(axe), `Event, ${colorScheme}`).toEqual([]);
      await select("recv");
    }
  });
});

async function openServer(onPeer: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    peers.add(socket);
    onPeer(socket);
  });
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, DEFAULT_HOST, resolve));
  return server;
}

/** What axe finds in the payload pane: rule and element. The policy forbids script elements; this is run by the debugger. */
async function violations(axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: {
        run(where: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await runner.run('[data-region="payload"]');
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
