// `npm run screenshot`: the README's picture. A real window on the real engine, with a listener and two peers that talk.

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./browserPath.mjs";
import { root } from "./ensureBuilt.mjs";

const picture = join(root, "docs/screenshot.png");
const recordings = await mkdtemp(join(tmpdir(), "portscope-screenshot-"));
const serve = spawn(
  process.execPath,
  [
    join(root, "scripts/portscope.mjs"),
    "serve",
    "--no-open",
    "--port",
    "0",
    "--record-dir",
    recordings,
    "--settings",
    join(recordings, "settings.json"),
  ],
  { stdio: ["ignore", "pipe", "inherit"] },
);
/** @type {string} */
const address = await new Promise((resolve, reject) => {
  createInterface(serve.stdout).once("line", resolve);
  serve.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
});
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env, args: BROWSER_ARGS });
try {
  await draw();
} finally {
  await browser.close();
  const ended = new Promise((resolve) => serve.once("exit", resolve));
  serve.kill("SIGTERM");
  await ended;
  await rm(recordings, { recursive: true, force: true });
}

async function draw() {
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
    colorScheme: "light",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "New TCP server" }).click();
  await page.getByLabel("Listen on").fill("127.0.0.1:9000");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const sockets = page.getByRole("tree", { name: "Sockets" });
  await sockets.getByRole("treeitem", { name: /127\.0\.0\.1:9000 .*listening/ }).waitFor();

  const events = page.getByRole("grid", { name: "Events" });
  const peers = [connect(9000, "127.0.0.1"), connect(9000, "127.0.0.1")];
  for (const [index, peer] of peers.entries()) {
    peer.write(`HELLO sensor-${index + 1}\r\n`);
    await events
      .getByRole("row")
      .filter({ hasText: `sensor-${index + 1}` })
      .waitFor();
  }
  await page.getByRole("textbox", { name: "Message" }).fill("READ temperature");
  await page.getByRole("button", { name: /^Send/ }).click();
  for (const [index, peer] of peers.entries()) {
    peer.write(`21.${index + 3} °C\r\n`);
    await events
      .getByRole("row")
      .filter({ hasText: `21.${index + 3}` })
      .waitFor();
  }
  await page.getByRole("combobox", { name: "Filter" }).fill("tcp.port == 9000 && len > 0");
  await page.keyboard.press("Enter");
  await events.getByRole("row").filter({ hasText: "sensor-2" }).first().click();
  await mkdir(join(root, "docs"), { recursive: true });
  await page.screenshot({ path: picture, animations: "disabled" });
  for (const peer of peers) peer.destroy();
}
