// `npm start`: the window. Where Electron cannot be had, the same in the browser.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findElectron } from "./electronRuntime.mjs";
import { dist, ensureBuilt, root } from "./ensureBuilt.mjs";

const args = process.argv.slice(2);

await ensureBuilt();
const found = await findElectron();
if (found.ok) openWindow(found.binary);
else await serve(found.reason);

/** @param {string} binary */
function openWindow(binary) {
  // Chromium refuses to run as root with its sandbox on.
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const child = spawn(binary, [root, ...(asRoot ? ["--no-sandbox"] : []), ...args], {
    stdio: "inherit",
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  });
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`portscope: Electron did not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
    for (const signal of signals) process.removeAllListeners(signal);
  });
}

/** @param {string} reason */
async function serve(reason) {
  process.stderr.write(
    `portscope: no window, because ${reason}: going on in the browser at the address below.\n`,
  );
  process.argv = [process.execPath, join(root, "scripts/portscope.mjs"), "serve", ...args];
  await import(pathToFileURL(join(dist, "cli/main.js")).href);
}
