// Answering clients by hand, by keyboard, in a real page: what is typed for one socket never goes to another, nothing is sent
// that nobody wrote, and the focus is where the work goes on.

import type { Locator } from "@playwright/test";
import { afterEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

afterEach(() => served.page.evaluate(() => localStorage.clear()));

const tree = () => served.page.getByRole("tree", { name: "Sockets" });
const message = () => served.page.getByRole("textbox", { name: "Message" });
const send = () => served.page.getByRole("button", { name: "Send", exact: true });
const bare = () => served.page.getByRole("button", { name: "Send only the ending" });
const row = (socket: number): Locator => served.page.locator(`[data-socket="${socket}"]`);

interface Client {
  readonly socket: number;
  readonly received: () => string;
}

/** A listener's port, as its row tells. */
async function portOf(listener: number): Promise<number> {
  await expectPage(row(listener)).toContainText("listening");
  return Number(/127\.0\.0\.1:([1-9]\d*)/.exec((await row(listener).textContent()) ?? "")?.[1]);
}

async function client(port: number, socket: number): Promise<Client> {
  let text = "";
  const peer = served.dial(port);
  peer.on("data", (chunk: Buffer) => (text += chunk.toString("latin1")));
  await expectPage(row(socket)).toBeVisible();
  return { socket, received: () => text };
}

async function formOfServer(): Promise<void> {
  // Keys count once there is an engine.
  await expectPage(served.page.getByRole("button", { name: "New socket" })).toBeEnabled();
  await served.page.keyboard.press("Control+Shift+1");
}

async function twoClients(): Promise<readonly [Client, Client]> {
  const { socket } = await served.client.call("open", { spec: tcpListener() });
  const port = await portOf(socket);
  return [await client(port, socket + 1), await client(port, socket + 2)];
}

test("opened by Enter, a socket has the focus on its row; Enter goes on to the composer", async () => {
  const { page } = served;
  await formOfServer();
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.keyboard.press("Enter");
  await expectPage(tree()).toBeFocused();
  await expectPage(page.getByRole("treeitem", { name: /listening/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  const id = Number(await page.getByRole("treeitem").first().getAttribute("data-socket"));
  const peer = await client(await portOf(id), id + 1);
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expectPage(message()).toBeFocused();
  await expectPage(message()).toHaveValue("");
  await page.keyboard.type("PONG");
  await page.keyboard.press("Control+Enter");
  await expect.poll(peer.received).toBe("PONG");
});

test("a form that is refused keeps the focus", async () => {
  const { page, client } = served;
  await formOfServer();
  await page.getByLabel("Listen on").fill("127.0.0.1:99999");
  await page.keyboard.press("Enter");
  await expectPage(page.getByLabel("Listen on")).toBeFocused();
  // What is no port is not even asked for; what the engine has no room for is refused.
  const { sockets } = await client.call("setBounds", {});
  await client.call("open", { spec: tcpListener() });
  await client.call("setBounds", { sockets: 1 });
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.keyboard.press("Enter");
  await expectPage(page.locator(".form").getByRole("alert")).toBeVisible();
  await expectPage(page.getByLabel("Listen on")).toBeFocused();
  await client.call("setBounds", { sockets });
});

test("what was typed for one socket waits for it, and is not ready for the other", async () => {
  const { page } = served;
  const [one, other] = await twoClients();
  await row(one.socket).click();
  await page.getByRole("combobox", { name: "Line ending" }).selectOption("crlf");
  await message().fill("FLUSHALL");
  await row(other.socket).click();
  await expectPage(message()).toHaveValue("");
  await expectPage(send()).toBeDisabled();
  await message().fill("PING");
  await message().press("Control+z");
  await expectPage(message()).not.toHaveValue(/FLUSH/);
  await message().fill("PING");
  await page.keyboard.press("Control+Enter");
  await expect.poll(other.received).toBe("PING\r\n");
  await row(one.socket).click();
  await expectPage(message()).toHaveValue("FLUSHALL");
  await page.reload();
  await row(one.socket).click();
  await expectPage(message()).toHaveValue("FLUSHALL");
  expect(one.received()).toBe("");
});

test("the line ending alone is sent only by the way that is for it", async () => {
  const { page } = served;
  const [one] = await twoClients();
  await row(one.socket).click();
  await expectPage(bare()).toBeHidden();
  await page.getByRole("combobox", { name: "Line ending" }).selectOption("lf");
  await expectPage(send()).toBeDisabled();
  await message().press("Control+Enter");
  await bare().click();
  await expect.poll(one.received).toBe("\n");
  await message().press("Control+Shift+Enter");
  await expect.poll(one.received).toBe("\n\n");
  await message().fill("x");
  await expectPage(bare()).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await expect.poll(one.received).toBe("\n\nx\n");
});

test("beside each other, the composer has the draft of the side with the focus", async () => {
  const { page } = served;
  const [one, other] = await twoClients();
  await row(one.socket).click();
  await message().fill("for the left");
  await page.keyboard.press("Control+\\");
  const right = page.getByRole("region", { name: "Events pane, right" });
  await expectPage(right).toBeVisible();
  await row(other.socket).click();
  await expectPage(message()).toHaveValue("");
  await message().fill("for the right");
  await page
    .getByRole("region", { name: "Events pane, left" })
    .getByRole("grid", { name: "Events" })
    .click({ position: { x: 5, y: 5 } });
  await expectPage(message()).toHaveValue("for the left");
});
