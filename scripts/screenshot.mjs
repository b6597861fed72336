// `npm run screenshot`: the pictures of the README and of the guide, each in both themes. A real window on the real engine, with a
// gateway and its clients; where pngquant is installed they are made small with it.

import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./browserPath.mjs";
import { dist, ensureBuilt, root } from "./ensureBuilt.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const pictures = join(root, "docs/guide/pictures");
const PORT = 7000;

// Once: the pictures are a part of what is built.
await ensureBuilt();
await mkdir(pictures, { recursive: true });
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env, args: BROWSER_ARGS });
try {
  for (const theme of /** @type {const} */ (["light", "dark"])) await drawAll(theme);
} finally {
  await browser.close();
}

/** Of one theme, on an engine of its own. @param {"light" | "dark"} theme */
async function drawAll(theme) {
  const folder = await mkdtemp(join(tmpdir(), "portscope-pictures-"));
  const served = await serve(folder);
  try {
    const context = await browser.newContext({
      locale: "en-US",
      viewport: { width: 1200, height: 760 },
      deviceScaleFactor: 1.5,
      colorScheme: theme,
    });
    const page = await context.newPage();
    await page.goto(served.address);
    const ending = theme === "dark" ? "-dark.png" : ".png";
    await draw(page, (name) => shoot(page, join(pictures, `${name}${ending}`)));
    await context.close();
  } finally {
    await served.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {Page} page @param {(name: string) => Promise<void>} picture */
async function draw(page, picture) {
  await openServer(page);
  const events = page.getByRole("grid", { name: "Events" });
  const peers = [connect(PORT, "127.0.0.1"), connect(PORT, "127.0.0.1")];
  /** @param {string} text */
  const row = (text) => events.getByRole("row").filter({ hasText: text }).first();
  for (const [index, peer] of peers.entries()) {
    peer.write(`HELLO sensor-${index + 1}\r\nREADY\r\n`);
    await row(`sensor-${index + 1}`).waitFor();
  }
  await page.getByRole("textbox", { name: "Message" }).fill("READ temperature\\r\\n");
  await page.getByRole("button", { name: /^Send/ }).click();
  for (const [index, peer] of peers.entries()) {
    peer.write(`21.${index + 3} °C\r\n`);
    await row(`21.${index + 3}`).waitFor();
  }
  await row("sensor-2").click();
  await picture("window");

  await page.getByRole("button", { name: "Sequence", exact: true }).click();
  await page
    .getByRole("listbox", { name: "Sequence of calls" })
    .getByRole("option")
    .nth(3)
    .waitFor();
  await picture("sequence");
  await page.getByRole("button", { name: "Messages", exact: true }).click();
  await cutAtLineEnds(page);
  const second = { hasText: "READY", hasNotText: "HELLO" };
  await events.getByRole("row").filter(second).first().waitFor();
  await picture("messages");
  await page.getByRole("button", { name: "Calls", exact: true }).click();

  peers[0]?.write("GET /item/48 HTTP/1.1\r\nHost: example.org\r\nAccept: application/json\r\n\r\n");
  await page.getByRole("button", { name: /^Tail/ }).click();
  await row("GET /item/48").click();
  await page.getByRole("tab", { name: /^Decoded/ }).click();
  await page.getByRole("tabpanel").getByText("example.org").first().waitFor();
  await picture("reading");
  for (const peer of peers) peer.destroy();
}

/** @param {Page} page */
async function cutAtLineEnds(page) {
  await page.getByRole("button", { name: /^Cut:/ }).click();
  const dialog = page.getByRole("dialog", { name: "Cut into messages" });
  await dialog.getByLabel("A message").selectOption({ label: "Ends with CR LF (\\r\\n)" });
  await dialog.getByRole("button", { name: "Cut", exact: true }).click();
}

/** @param {Page} page */
async function openServer(page) {
  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "New TCP server" }).click();
  await page.getByLabel("Listen on").fill(`127.0.0.1:${PORT}`);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const sockets = page.getByRole("tree", { name: "Sockets" });
  await sockets.getByRole("treeitem", { name: new RegExp(`:${PORT} .*listening`) }).waitFor();
}

/** @param {Page} page @param {string} path */
async function shoot(page, path) {
  await page.screenshot({ path, animations: "disabled" });
  const args = ["--force", "--ext", ".png", "--skip-if-larger", "--speed", "1", "--strip", path];
  if (spawnSync("pngquant", args, { stdio: "inherit" }).error !== undefined)
    process.stderr.write("pngquant is not installed: the picture is as large as it was made.\n");
}

/** @param {string} folder - Of its recordings and settings. */
async function serve(folder) {
  const settings = ["--settings", join(folder, "settings.json")];
  const args = ["serve", "--no-open", "--port", "0", "--record-dir", folder, ...settings];
  const child = spawn(process.execPath, [join(dist, "cli/main.js"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return {
    address,
    async end() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}
