// Why a connection does not come about, or how it ended, as the window says it: in words in the tree, whole in the row, with the
// same call in the panel; and what waits is seen while it waits.

import type { Locator } from "@playwright/test";
import { expect, onTestFinished, test } from "vitest";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { silentPort } from "../support/silentPort.ts";
import { describeWith } from "../support/tools.ts";
import { servedPage } from "./servedPage.ts";

const CONNECT = { hasText: /^connect$/ };

const served = servedPage({ viewport: { width: 1440, height: 900 } });

const row = (socket: number): Locator => served.page.locator(`[data-socket="${socket}"]`);
const face = (socket: number): Locator => row(socket).locator(".socket-face");
const detail = () => served.page.getByRole("region", { name: "Selected socket" });
const events = () => served.page.getByRole("grid", { name: "Events" }).getByRole("row");
const to = (port: number, host = "127.0.0.1") => ({ to: { host, port } });

async function listening(): Promise<{ readonly socket: number; readonly port: number }> {
  const { socket } = await served.client.call("open", { spec: tcpListener() });
  await expectPage(row(socket)).toContainText("listening");
  const port = Number(/127\.0\.0\.1:([1-9]\d*)/.exec((await row(socket).textContent()) ?? "")?.[1]);
  return { socket, port };
}

const open = async (spec: ReturnType<typeof tcpConnection> | ReturnType<typeof tcpListener>) =>
  (await served.client.call("open", { spec })).socket;

test("the tree speaks words; row and panel have the errno, of the same call", async () => {
  const { port } = await listening();
  const taken = await open(tcpListener({ at: { host: "127.0.0.1", port } }));
  await expectPage(face(taken)).toContainText("port taken");
  await expectPage(face(taken)).not.toContainText("EADDRINUSE");
  await row(taken).click();
  await expectPage(detail().getByRole("alert")).toContainText("bind → EADDRINUSE");
  const failed = events().filter({ hasText: "EADDRINUSE" }).first();
  await expectPage(failed.locator("[data-column='call']")).toHaveText("bind");

  const unknown = await open(tcpConnection(to(9, "no-such-name.invalid")));
  await expectPage(face(unknown)).toContainText(/unknown name|name lookup failed/);
  const nobody = await open(tcpConnection(to(1)));
  await expectPage(face(nobody)).toContainText("refused");
});

test("the reason is whole in the row: its end is an ellipsis where the column is, the tooltip has all", async () => {
  const { page } = served;
  const { port } = await listening();
  const taken = await open(tcpListener({ at: { host: "127.0.0.1", port } }));
  await row(taken).click();
  await page.setViewportSize({ width: 900, height: 600 });
  const cell = events()
    .filter({ hasText: "EADDRINUSE" })
    .locator("[data-column='payload']")
    .first();
  const text = (await cell.textContent()) ?? "";
  expect(text).toMatch(/already in use.*\.$/);
  expect(text).not.toContain("…");
  await expectPage(cell).toHaveAttribute("title", text);
  await expectPage(cell).toHaveCSS("text-overflow", "ellipsis");
});

test("a closed connection says who ended it and how, and has one closing sentence", async () => {
  const { socket, port } = await listening();
  const accepted = socket + 1;
  const peer = served.dial(port);
  peer.write("8 bytes.");
  await expectPage(row(accepted)).toContainText("8");
  await row(accepted).click();
  await served.client.call("send", {
    socket: accepted,
    data: new TextEncoder().encode("8 bytes."),
    to: null,
  });
  peer.end();
  await expectPage(row(accepted)).toContainText("peer ended writing");
  await served.page.getByRole("button", { name: "Shut down", exact: true }).first().click();
  await expectPage(row(accepted)).toContainText("closed by the peer");
  await expectPage(detail()).toContainText(
    /The peer ended first at \d\d:\d\d:\d\d\.\d{6}, we [\d.]+\s[mµ]?s later; 8\sB in, 8\sB out, [\d.]+\sm?s\./u,
  );

  served.dial(port);
  await expectPage(row(accepted + 1)).toBeVisible();
  await served.client.call("close", { socket: accepted + 1, how: "reset", accepted: "keep" });
  await expectPage(row(accepted + 1)).toContainText("reset by us");
});

test("every address of both families is called what it was called", async () => {
  const { page } = served;
  await expectPage(page.getByRole("button", { name: "New socket" })).toBeEnabled();
  await page.keyboard.press("Control+Shift+1");
  await page.getByLabel("Listen on").fill("*:0");
  await page.keyboard.press("Enter");
  const tree = page.getByRole("tree", { name: "Sockets" });
  await expectPage(tree.getByRole("treeitem")).toContainText(/\*:[1-9]\d*/);
  await expectPage(detail()).toContainText(/\*:[1-9]\d*/);
  await expectPage(tree).not.toContainText("[::]");
});

test("Delete closes, takes off the list and goes on; where connections would go too it asks", async () => {
  const { page } = served;
  const { socket, port } = await listening();
  for (let n = 0; n < 2; n++) served.dial(port);
  await expectPage(row(socket + 2)).toBeVisible();
  await row(socket + 1).click();
  await page.keyboard.press("Delete");
  await expectPage(row(socket + 1)).toContainText("closed by us");
  await page.keyboard.press("Delete");
  await expectPage(row(socket + 1)).toHaveCount(0);
  await expectPage(row(socket + 2)).toHaveAttribute("aria-selected", "true");
  await row(socket).click();
  await page.keyboard.press("Delete");
  await expectPage(page.getByRole("alertdialog")).toContainText("with 1 open connection?");
  await page.keyboard.press("Enter");
  await expectPage(row(socket)).toContainText("closed");
  await expectPage(row(socket + 2)).toContainText("closed by us");
  await expectPage(page.getByRole("tree", { name: "Sockets" })).toBeFocused();
});

describeWith("python3", "a connect that nobody answers", () => {
  test.skipIf(process.platform !== "linux")(
    "is a row with its time, says after a while what it may be, and becomes the event",
    async () => {
      const { page } = served;
      const silent = await silentPort();
      onTestFinished(() => silent.end());
      // All below must be seen before it is over, on a slow machine too.
      const socket = await open(tcpConnection({ ...to(silent.port), connectTimeout: 20_000 }));
      await row(socket).click();
      const waiting = events().filter({ has: page.locator("[data-column='call']", CONNECT) });
      await expectPage(waiting).toContainText(/127\.0\.0\.1:\d+… \d+(?:\.\d)?\ss/);
      await expectPage(face(socket)).toContainText(/connecting \d+(?:\.\d)?\ss/);
      // Also behind the rows of a filter that may find it, and of no other.
      const filter = page.getByRole("combobox", { name: "Filter" });
      await filter.fill(`peer contains "${silent.port}" and failed == true`);
      await filter.press("Enter");
      await expectPage(waiting).toContainText(/127\.0\.0\.1:\d+… \d+(?:\.\d)?\ss/);
      await filter.fill("len > 0");
      await filter.press("Enter");
      await expectPage(waiting).toHaveCount(0);
      await filter.fill("");
      await filter.press("Enter");
      await waiting.click();
      await expectPage(waiting).toContainText("no answer yet: its queue is full");
      await expectPage(detail()).toContainText(
        /connect 127\.0\.0\.1:\d+ … \d+(?:\.\d)?\ss · no answer/,
      );
      const payload = page.getByRole("region", { name: "Payload" });
      await expectPage(payload).toContainText("firewall drops the packets");
      // The same row, with a number and the reason: still selected.
      const over = events().filter({ hasText: "ETIMEDOUT" }).first();
      await expectPage(over).toHaveAttribute("aria-selected", "true");
      await expectPage(face(socket)).toContainText("no answer");
    },
  );
});
