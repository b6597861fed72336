// A Chromium for tests and screenshots: $CHROME_PATH, else one that is installed, else the one that comes with
// @sparticuz/chromium, unpacked once into node_modules/.cache.
//
//     const { executablePath, env } = await findBrowser();
//     await chromium.launch({ executablePath, env, args: BROWSER_ARGS });

import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { root } from "./ensureBuilt.mjs";
import { withLock } from "./withLock.mjs";

/** All that the packaged Chromium needs; its own list switches web security off and crashes at the second context. */
export const BROWSER_ARGS = ["--headless=shell", "--no-sandbox"];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} */
export async function findBrowser() {
  const env = ownEnvironment();
  const given = process.env.CHROME_PATH ?? "";
  if (given !== "") return { executablePath: given, env };
  const installed = [...onPath(), ...FIXED].find(isExecutable);
  if (installed !== undefined) return { executablePath: installed, env };
  const folder = await unpacked();
  return {
    executablePath: join(folder, "chromium"),
    env: { ...env, FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Folder with the package's `chromium` and its fonts. */
async function unpacked() {
  const packageFile = join(root, "node_modules/@sparticuz/chromium/package.json");
  if (process.platform !== "linux" || !existsSync(packageFile))
    throw new Error("No Chromium was found: install one, or set CHROME_PATH to it.");
  const manifest = readFileSync(packageFile, "utf8");
  const { version } = /** @type {{ version: string }} */ (JSON.parse(manifest));
  const cache = join(root, "node_modules/.cache");
  const folder = join(cache, `chromium-${version}`);
  await mkdir(cache, { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await unpack(cache, folder);
  });
  return folder;
}

/** @param {string} cache @param {string} folder */
async function unpack(cache, folder) {
  const work = await mkdtemp(join(cache, "chromium-"));
  // The package always unpacks into the system's temporary folder, under names without a version.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = work;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    writeFileSync(join(work, "fonts.conf"), fontsConf(folder));
    await rename(work, folder);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The package's own names a fixed folder. A machine without any font shows the package's.
 * @param {string} folder
 */
function fontsConf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
}

function ownEnvironment() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value;
  return env;
}
