// Finds an Electron to run, and says in plain words why there is none. Never through `require("electron")`, which starts a
// download and throws where there is no network.
//
//     const runtime = await findElectron();     // { ok: true, binary } or { ok: false, reason }

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, link, mkdir, readdir, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./ensureBuilt.mjs";

/** @typedef {{ ok: true, binary: string } | { ok: false, reason: string }} Found */

/** Long enough for some hundred megabytes on a slow line; a network that refuses answers at once. */
const INSTALL_LIMIT_MS = 5 * 60_000;
const BINARY = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
  other: "electron",
};

/** @returns {Promise<Found>} */
export async function findElectron() {
  if (!hasDisplay()) return { ok: false, reason: "this machine has no display" };
  const { ELECTRON_PATH: binary, PORTSCOPE_ELECTRON: folder } = process.env;
  if (binary !== undefined && binary !== "") return ownRuntime(binary);
  if (folder !== undefined && folder !== "") return ownRuntime(join(folder, binaryName()));

  const installed = installedBinary() ?? (await install());
  return installed === null
    ? { ok: false, reason: "Electron could not be downloaded" }
    : { ok: true, binary: installed };
}

/** What npm's package holds once its download has been made. */
function installedBinary() {
  const folder = join(root, "node_modules/electron");
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, "dist", readFileSync(pathFile, "utf8"));
  return existsSync(binary) ? binary : null;
}

/** The package has no install script: its download is made on first use, here. */
async function install() {
  const script = join(root, "node_modules/electron/install.js");
  if (!existsSync(script)) return null;
  process.stderr.write("portscope: fetching Electron, once …\n");
  const child = spawn(process.execPath, [script], { cwd: root, stdio: "ignore" });
  const limit = setTimeout(() => child.kill(), INSTALL_LIMIT_MS);
  await new Promise((resolve) => {
    child.on("error", resolve);
    child.on("exit", resolve);
  });
  clearTimeout(limit);
  return installedBinary();
}

function hasDisplay() {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return (process.env.DISPLAY ?? "") !== "" || (process.env.WAYLAND_DISPLAY ?? "") !== "";
}

function binaryName() {
  return process.platform === "darwin" || process.platform === "win32"
    ? BINARY[process.platform]
    : BINARY.other;
}

/**
 * A runtime of the person's choice.
 * @param {string} binary
 * @returns {Promise<Found>}
 */
async function ownRuntime(binary) {
  if (!existsSync(binary)) return { ok: false, reason: `there is no Electron at ${binary}` };
  const folder = dirname(binary);
  const resources = join(folder, "resources");
  // A whole download starts the app that it is told; one stripped for packaging knows only the app inside itself.
  const whole = process.platform === "darwin" || existsSync(join(resources, "default_app.asar"));
  return { ok: true, binary: whole ? binary : await withAppInside(folder, binary) };
}

/**
 * A copy of the runtime (made of links, so it costs nothing) that has this project inside as its app.
 * @param {string} folder @param {string} binary
 */
async function withAppInside(folder, binary) {
  const copy = join(root, "out/electron-runtime");
  await rm(copy, { recursive: true, force: true });
  await linkTree(folder, copy);
  await mkdir(join(copy, "resources"), { recursive: true });
  await symlink(root, join(copy, "resources/app"), "junction");
  return join(copy, binary.slice(folder.length));
}

/**
 * A copy of a folder, made of links.
 * @param {string} from @param {string} to @param {string} [without] - A name that is left out at every depth.
 * @returns {Promise<void>}
 */
export async function linkTree(from, to, without = "") {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === without) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target, without);
    // Another file system takes no hard link.
    else await link(source, target).catch(() => cp(source, target));
  }
}
