// A workspace saved and opened in the window: what a file would do is shown first, and nothing of it happens before that is said.

import * as fs from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { tcpConnection, tcpListener } from "../../shared/model/openSpecs.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { EMPTY_SAVED_DRAFT } from "../../shared/library/draftCheck.ts";
import { formatWorkspace } from "../../shared/workspace/formatWorkspace.ts";
import { EMPTY_WORKSPACE, type Workspace } from "../../shared/workspace/workspace.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { told } from "../support/told.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const shots = process.env["SHOTS"];

/** Hears whether anybody connects. */
let heard = 0;
let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
  heard = 0;
});
async function listening(): Promise<number> {
  server = createServer((socket) => {
    heard += 1;
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server?.listen({ host: "127.0.0.1", port: 0 }, resolve));
  return (server.address() as AddressInfo).port;
}

const sockets = async (): Promise<readonly SocketInfo[]> =>
  (await told(served.client, "sockets", {})).sockets;
const open = async () => (await sockets()).filter(({ state }) => !/closed|failed/.test(state));
const folder = async () => dirname((await told(served.client, "recording", {})).path);

/** The page takes keys. */
async function ready(): Promise<void> {
  await expectPage(served.page.getByRole("button", { name: "New socket" })).toBeEnabled();
}

function dialog() {
  return served.page.getByRole("dialog");
}

async function shot(name: string): Promise<void> {
  if (shots !== undefined) await served.page.screenshot({ path: join(shots, `${name}.png`) });
}

test("what a file would do is shown; only what was chosen is opened, with its draft and looks; saved again it is the same file", async () => {
  const { page } = served;
  const port = await listening();
  const workspace: Workspace = {
    ...EMPTY_WORKSPACE,
    sockets: [
      { name: "to the gateway", open: tcpConnection({ to: { host: "127.0.0.1", port } }) },
      {
        name: "bench",
        open: tcpListener({ echo: true }),
        draft: { ...EMPTY_SAVED_DRAFT, mode: "hex", text: "de ad", ending: "none" },
      },
    ],
    filters: ['call == "listen"'],
    view: { main: "messages", time: "utc", panels: { columns: { sockets: 40, main: 60 } } },
  };
  const file = join(await folder(), "bench.json");
  fs.writeFileSync(file, formatWorkspace(workspace, "bench.json"));

  await ready();
  await page.keyboard.press("Control+O");
  await dialog().getByRole("textbox").fill(file);
  await shot("workspace-choose");
  await page.keyboard.press("Enter");
  await expectPage(dialog()).toContainText("Open bench.json");
  await expectPage(dialog()).toContainText(`tcp client 127.0.0.1:${port} to the gateway`);
  await expectPage(dialog()).toContainText("tcp server 127.0.0.1:0 bench Echo");
  await expectPage(dialog()).toContainText("how the window looks, 1 filter, and 1 draft");
  expect(await seriousFaults(page, "workspace")).toEqual([]);
  await shot("workspace-what");
  expect(await sockets()).toEqual([]);
  expect(heard).toBe(0);

  await dialog()
    .getByRole("checkbox", { name: /to the gateway/ })
    .uncheck();
  await dialog().getByRole("button", { name: "Open 1 socket" }).click();
  await expectPage(dialog()).toHaveCount(0);
  const tree = page.getByRole("tree");
  await expectPage(tree.getByRole("treeitem")).toHaveCount(1);
  expect((await open()).map(({ kind }) => kind)).toEqual(["tcp-listener"]);
  expect(heard).toBe(0);
  await tree.getByRole("treeitem").click();
  const composer = page.getByRole("region", { name: "Composer" });
  await expectPage(composer.getByRole("textbox").first()).toHaveValue("de ad");
  await expectPage(page.getByRole("button", { name: "Messages", pressed: true })).toBeVisible();
  const pane = await page.getByRole("region", { name: "Sockets" }).boundingBox();
  expect((pane?.width ?? 0) / (page.viewportSize()?.width ?? 1)).toBeCloseTo(0.4, 1);

  const copy = join(await folder(), "copy.json");
  await page.keyboard.press("Control+S");
  await expectPage(dialog().getByRole("textbox")).toHaveValue(file);
  await shot("workspace-save");
  await dialog().getByRole("textbox").fill(copy);
  await page.keyboard.press("Enter");
  await expectPage(dialog()).toHaveCount(0);
  const saved = JSON.parse(fs.readFileSync(copy, "utf8")) as Workspace;
  expect(saved.sockets).toEqual([
    (JSON.parse(fs.readFileSync(file, "utf8")) as Workspace).sockets[1],
  ]);
  expect(saved.view).toMatchObject({ main: "messages", time: "utc" });
  expect(saved.filters).toEqual(['call == "listen"']);
});

test("only the layout opens nothing; all of it opens servers and clients; a dropped file asks too, and one that is wrong is told at its place", async () => {
  const { page } = served;
  const port = await listening();
  const to = { host: "127.0.0.1", port };
  const text = formatWorkspace(
    { ...EMPTY_WORKSPACE, sockets: [{ open: tcpConnection({ to }) }, { open: tcpListener() }] },
    "d.json",
  );
  await ready();
  await drop("d.json", text);
  await dialog().getByRole("button", { name: "Only the layout" }).click();
  await expectPage(dialog()).toHaveCount(0);
  expect(await sockets()).toEqual([]);

  await drop("d.json", text);
  await dialog().getByRole("button", { name: "Open all 2 sockets" }).click();
  await expect
    .poll(async () => (await open()).map(({ state }) => state).toSorted())
    .toEqual(["connected", "listening"]);
  expect(heard).toBe(1);

  await drop("d.json", text.replace(String(port), "70000"));
  await expectPage(page.getByRole("alert")).toContainText(
    /d\.json, line \d+, column \d+: sockets\[0\]\.open\.to\.port: .*70000/,
  );
  // A page does not know where a file lies.
  await drop("r.pcapng", "\n\r\r\n");
  await expectPage(dialog().getByRole("textbox", { name: /^Path of the file/ })).toHaveValue(
    "r.pcapng",
  );
  await page.keyboard.press("Escape");
  await expectPage(dialog()).toHaveCount(0);
  await shot("workspace-refused");
});

test("the last one is offered in the empty window", async () => {
  const { page } = served;
  const file = join(await folder(), "again.json");
  fs.writeFileSync(file, formatWorkspace(EMPTY_WORKSPACE, "again.json"));
  await served.client.call("readWorkspace", { path: file });
  await page.reload();
  await ready();
  await shot("workspace-start");
  const last = page.getByRole("button", { name: "Open again.json" });
  // Events of other tests may stand there by now: then it is in the palette.
  if ((await last.count()) > 0) await last.click();
  else {
    await page.keyboard.press("Control+K");
    await page.keyboard.type("open last workspace");
    await page.keyboard.press("Enter");
  }
  await expectPage(dialog()).toContainText("It names no sockets.");
  await page.keyboard.press("Escape");
  await expectPage(dialog()).toHaveCount(0);
});

async function drop(name: string, text: string): Promise<void> {
  await served.page.evaluate(
    ([called, contents]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([contents ?? ""], called ?? ""));
      const at = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", at));
      document.body.dispatchEvent(new DragEvent("drop", at));
    },
    [name, text],
  );
}
