// The library in a real page: messages that are kept, ordered, sent to whom one chooses, and made of what was sent before; a real
// peer says what arrived.

import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { told } from "../support/told.ts";
import { looks } from "./looks.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const peers: { readonly socket: Socket; received: string }[] = [];

beforeEach(async () => {
  const { client, page } = served;
  await client.call("open", { spec: tcpListener() });
  const listener = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = Number(/127\.0\.0\.1:(\d+)/.exec((await listener.textContent()) ?? "")?.[1]);
  for (const number of [1, 2]) {
    const peer = { socket: served.dial(port), received: "" };
    peer.socket.on("data", (chunk: Buffer) => (peer.received += chunk.toString("latin1")));
    peers.push(peer);
    await expectPage(connected()).toHaveCount(number);
  }
  await connected().first().click();
});

afterEach(async () => {
  peers.length = 0;
  const { messages } = await told(served.client, "library", {});
  await served.client.call("removeMessages", { ids: messages.map(({ id }) => id) });
});

const connected = () => served.page.getByRole("treeitem", { name: /connected/ });
const arrived = () => peers.map(({ received }) => received);
const kept = async () => {
  const { messages } = await told(served.client, "library", {});
  return messages.map(({ name, folder, text }) => `${folder}/${name}: ${text}`);
};
const items = () => served.page.getByRole("tree", { name: "Messages" }).getByRole("treeitem");
const field = (name: string) => served.page.getByRole("textbox", { name, exact: true });
const combo = (name: string) => served.page.getByRole("combobox", { name, exact: true });

async function add(name: string, folder: string, text: string): Promise<void> {
  const { page } = served;
  await page
    .getByRole("button", { name: /^New message/ })
    .first()
    .click();
  await expectPage(field("Name")).toBeFocused();
  await page.keyboard.type(name);
  await combo("Folder").fill(folder);
  await field("Text of the message").fill(text);
  await expect.poll(kept).toContain(`${folder}/${name}: ${text}`);
}

test("kept in folders, sent by its key, to the selected socket, to chosen ones, to all connections", async () => {
  const { page } = served;
  await page.keyboard.press("Control+2");
  await expectPage(page.getByText(/can be sent again to any socket/).first()).toBeVisible();
  await looks(served.page, "library empty");
  await add("hello", "", "HELLO\\n");
  await add("count", "numbers", "{{counter:u8}}");
  await page
    .getByRole("region", { name: "Message of the library" })
    .getByRole("button", { name: "Fields" })
    .click();
  await expectPage(page.locator(".library-editor .template-hex")).toHaveText("00");
  await expectPage(items()).toHaveCount(3);
  await looks(served.page, "library");

  // By its key, wherever the focus is; by Ctrl+Enter where it is written.
  await page.keyboard.press("Alt+1");
  await expect.poll(arrived).toEqual(["HELLO\n", ""]);
  await field("Text of the message").press("Control+Enter");
  await expect.poll(arrived).toEqual(["HELLO\n\0", ""]);
  const targets = page.getByRole("button", { name: /^Send to/ });
  await targets.click();
  await page.getByRole("menuitemcheckbox", { name: /all its connections/ }).click();
  await looks(served.page, "library targets");
  await page.keyboard.press("Escape");
  await field("Text of the message").press("Control+Enter");
  await expect.poll(arrived).toEqual(["HELLO\n\0\x01", "\x01"]);
  await targets.click();
  await page.getByRole("menuitemcheckbox", { name: /all its connections/ }).click();
  for (const row of await page.getByRole("menuitemcheckbox", { name: /^#\d|:\d+$/ }).all())
    if (!/server/.test((await row.textContent()) ?? "")) await row.click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+1");
  await expect.poll(arrived).toEqual(["HELLO\n\0\x01HELLO\n", "\x01HELLO\n"]);

  // With the window it is there again; a search finds it.
  await page.reload();
  await expectPage(items()).toHaveCount(3);
  await page.getByRole("searchbox", { name: "Search messages" }).fill("counter");
  await expectPage(items()).toHaveCount(2);
});

test("ordered by keys and by dragging, removed and put back; made of a draft and of an event, which can be sent again", async () => {
  const { page } = served;
  // What is written, and what was sent, become messages.
  const draft = page.getByRole("textbox", { name: "Message", exact: true });
  await draft.fill("DRAFT");
  await draft.press("Control+Shift+S");
  await expectPage(field("Name")).toHaveValue("DRAFT");
  await expectPage(field("Name")).toBeFocused();
  await page.keyboard.press("Control+1");
  await draft.fill("SENT\\x00");
  await draft.press("Control+Enter");
  await expect.poll(arrived).toEqual(["SENT\0", ""]);
  const row = page
    .getByRole("grid", { name: "Events" })
    .locator("[data-seq]")
    .filter({ hasText: "send" })
    .last();
  await row.click();
  await page.keyboard.press("r");
  await expect.poll(arrived).toEqual(["SENT\0SENT\0", ""]);
  await row.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Save the event as a message…" }).click();
  await expect.poll(kept).toEqual(["/DRAFT: DRAFT", "/SENT: SENT\\0"]);

  await expectPage(field("Name")).toHaveValue("SENT");
  await expectPage(field("Name")).toBeFocused();
  await page.getByRole("tree", { name: "Messages" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(kept).toEqual(["/SENT: SENT\\0", "/DRAFT: DRAFT"]);
  await items().nth(1).dragTo(items().nth(0));
  await expect.poll(kept).toEqual(["/DRAFT: DRAFT", "/SENT: SENT\\0"]);
  await page.getByRole("tree", { name: "Messages" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect.poll(kept).toEqual(["/SENT: SENT\\0"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(kept).toEqual(["/DRAFT: DRAFT", "/SENT: SENT\\0"]);
});
