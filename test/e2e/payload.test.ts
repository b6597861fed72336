// What the payload pane shows of what real peers sent, in a real browser on the real engine: laid out, read, copied, explained.

import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { expectPage } from "../support/expectPage.ts";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOST } from "../../shared/model/endpoint.ts";
import { tcpConnection } from "../../shared/model/openSpecs.ts";
import {
  JSON_BODY,
  REQUEST,
  bytes,
  client,
  page,
  accepted,
  payload,
  receive,
  select,
  served,
  servers,
  tab,
  text,
} from "./payloadPage.ts";

describe("the payload inspector", () => {
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
      .getByRole("treeitem", { name: /refused/ })
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
});

async function openServer(onPeer: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    accepted.add(socket.on("error", () => {}));
    onPeer(socket);
  });
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, DEFAULT_HOST, resolve));
  return server;
}
