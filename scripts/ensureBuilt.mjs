// Builds dist/ when it does not match its sources, and only then. Safe when started twice at once: one builds, the other
// waits, and dist/ is swapped in whole.
//
//     await ensureBuilt();            // says so on standard error when it builds; standard output is never touched
//     await ensureBuilt({ force: true });

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./withLock.mjs";

export const root = join(import.meta.dirname, "..");
export const dist = join(root, "dist");

const SOURCES = ["shared", "engine", "electron", "cli", "renderer"];
const SETTINGS = ["vite.config.ts", "package.json", "package-lock.json"];
const stampOf = (/** @type {string} */ folder) => join(folder, ".fingerprint");

/**
 * Ends the process with a sentence when the build fails.
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt(options = {}) {
  try {
    await buildIfStale(options);
  } catch (error) {
    process.stderr.write(`portscope: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** @param {{ force?: boolean }} options */
async function buildIfStale(options) {
  if (options.force !== true && isFresh()) return;
  await withLock(join(root, "dist.lock"), async () => {
    // Somebody else may have built while we waited.
    if (options.force === true || !isFresh()) await build();
  });
}

function isFresh() {
  const stamp = stampOf(dist);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

async function build() {
  const started = performance.now();
  const before = fingerprint();
  const fresh = `${dist}.new-${process.pid}`;
  process.stderr.write("portscope: building …\n");
  try {
    await viteBuild(fresh);
    writeFileSync(stampOf(fresh), before);
    await swapIn(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`portscope: built in ${seconds} s\n`);
}

/**
 * A process of its own: the bundler's threads and memory are gone when the program runs.
 * @param {string} out
 */
function viteBuild(out) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  if (!existsSync(vite)) throw new Error("The packages are not installed: run `npm ci` first.");
  const child = spawn(process.execPath, [vite, "build", "--app", "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, PORTSCOPE_OUT: out, NODE_ENV: "production" },
    // Its standard output is ours for errors: standard output proper belongs to the program that runs next.
    stdio: ["ignore", 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`The build failed (vite ended with ${code}).`));
    });
  });
}

/** @param {string} fresh */
async function swapIn(fresh) {
  const old = `${dist}.old-${process.pid}`;
  // Twice is enough for a build that somebody started by hand in the same moment.
  for (let attempt = 1; ; attempt++) {
    if (existsSync(dist)) await rename(dist, old);
    try {
      await rename(fresh, dist);
      break;
    } catch (error) {
      if (attempt === 3) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

/** Changes with any source's path, size or time: a new file, a removed one and another branch all count. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const folder of SOURCES) addFolder(hash, folder);
  for (const file of SETTINGS) addFile(hash, file);
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} folder */
function addFolder(hash, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, inside);
    else addFile(hash, inside);
  }
}

/** @param {import("node:crypto").Hash} hash @param {string} file */
function addFile(hash, file) {
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  hash.update(`${file}\0${stat?.size}\0${stat?.mtimeMs}\n`);
}
